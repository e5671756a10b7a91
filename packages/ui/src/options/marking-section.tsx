import type { Underline } from '@policy-lens/store/settings/settings';
import { ENTITY_KINDS } from 'policy-data/records';
import { Segments } from '../controls/segments';
import { Switch } from '../controls/switch';
import { OPTIONS_MESSAGES } from '../messages/options-messages';
import { TERMS_MESSAGES } from '../messages/terms-messages';
import { useMessages } from '../messages/use-messages';
import { MarkedSample } from './marked-sample';
import type { SectionProps } from './section-props';

/** Rest of the pointer before the card opens, in ms: three answers are enough. */
const DWELLS = [
  { value: 'fast', ms: 20 },
  { value: 'short', ms: 120 },
  { value: 'long', ms: 700 },
] as const;

const UNDERLINES: readonly Underline[] = ['thin', 'thick', 'tint', 'none'];

/** The answer nearest to a stored number, which older versions or other devices may have set freely. */
function nearestDwell(ms: number): (typeof DWELLS)[number]['value'] {
  return DWELLS.reduce((best, dwell) => (Math.abs(dwell.ms - ms) < Math.abs(best.ms - ms) ? dwell : best))
    .value;
}

/** What is underlined, and when the card opens. */
export function MarkingSection({ settings, onChange }: SectionProps) {
  const t = useMessages(OPTIONS_MESSAGES);
  const terms = useMessages(TERMS_MESSAGES);
  return (
    <section class="pl-section" aria-labelledby="pl-marking">
      <h2 id="pl-marking">{t('section.marking')}</h2>
      <Switch
        label={t('highlighting')}
        checked={settings.highlighting}
        onChange={(highlighting) => void onChange({ highlighting })}
      />
      <fieldset class="pl-checks">
        <legend class="pl-small">{t('kinds')}</legend>
        {ENTITY_KINDS.map((kind) => (
          <label key={kind}>
            <input
              type="checkbox"
              checked={settings.kinds[kind]}
              onChange={(event) =>
                void onChange({ kinds: { ...settings.kinds, [kind]: event.currentTarget.checked } })
              }
            />
            <span class={`pl-kind pl-kind-${kind}`}>{terms(`counted.${kind}`, { count: 2 })}</span>
          </label>
        ))}
      </fieldset>
      <Segments
        name="underline"
        legend={t('underline')}
        options={UNDERLINES.map((value) => ({ value, label: t(`underline.${value}`) }))}
        value={settings.underline}
        onChange={(underline) => void onChange({ underline })}
      />
      <MarkedSample kinds={settings.kinds} underline={settings.underline} />
      {settings.underline === 'none' && <p class="pl-small">{t('underlineNone')}</p>}
      <Switch
        label={t('firstMentionOnly')}
        checked={settings.firstMentionOnly}
        onChange={(firstMentionOnly) => void onChange({ firstMentionOnly })}
      />
      <Segments
        name="dwell"
        legend={t('dwell')}
        options={DWELLS.map(({ value }) => ({ value, label: t(`dwell.${value}`) }))}
        value={nearestDwell(settings.dwell)}
        onChange={(chosen) => {
          const dwell = DWELLS.find(({ value }) => value === chosen);
          if (dwell) void onChange({ dwell: dwell.ms });
        }}
      />
      <Switch label={t('badge')} checked={settings.badge} onChange={(badge) => void onChange({ badge })} />
    </section>
  );
}
