import { DISPLAY_VARIANTS, type DisplayVariant } from '@policy-lens/hanzi/variants';
import type { PageStatus } from '@policy-lens/platform/messages';
import { ENTITY_KINDS } from 'policy-data/records';
import { Segments } from '../controls/segments';
import { Switch } from '../controls/switch';
import { variantOptions } from '../controls/variant-options';
import { POPUP_MESSAGES } from '../messages/popup-messages';
import { TERMS_MESSAGES } from '../messages/terms-messages';
import { useLanguage, useMessages } from '../messages/use-messages';

interface PageControlsProps {
  status: PageStatus;
  onSet(change: { highlighting?: boolean; variant?: DisplayVariant }): void;
}

/** Script, highlighting and counts of the page under the popup. */
export function PageControls({ status, onSet }: PageControlsProps) {
  const t = useMessages(POPUP_MESSAGES);
  const terms = useMessages(TERMS_MESSAGES);
  const language = useLanguage();
  const number = new Intl.NumberFormat(language);
  const total = ENTITY_KINDS.reduce((sum, kind) => sum + status.counts[kind], 0);
  return (
    <>
      <Segments
        name="variant"
        legend={t('script')}
        options={variantOptions(DISPLAY_VARIANTS, t)}
        value={status.variant}
        onChange={(variant) => onSet({ variant })}
      />
      <Switch
        label={t('highlighting')}
        checked={status.highlighting && status.highlightingSupported}
        disabled={!status.highlightingSupported}
        onChange={(highlighting) => onSet({ highlighting })}
      />
      {!status.highlightingSupported && <p class="pl-small">{t('unsupported')}</p>}
      <section aria-label={t('counts')}>
        {total === 0 ? (
          <p class="pl-small">{t('nothing')}</p>
        ) : (
          <dl class="pl-counts">
            {ENTITY_KINDS.map((kind) => (
              <div key={kind}>
                <dt class={`pl-kind pl-kind-${kind}`}>
                  {terms(`counted.${kind}`, { count: status.counts[kind] })}
                </dt>
                <dd>{number.format(status.counts[kind])}</dd>
              </div>
            ))}
          </dl>
        )}
      </section>
    </>
  );
}
