import { DISPLAY_VARIANTS, SHOWN_VARIANTS } from '@policy-lens/hanzi/variants';
import type { Settings } from '@policy-lens/store/settings/settings';
import { Segments } from '../controls/segments';
import { Switch } from '../controls/switch';
import { variantOptions } from '../controls/variant-options';
import { LANGUAGE_NAMES, UI_LANGUAGES } from '../messages/languages';
import { OPTIONS_MESSAGES } from '../messages/options-messages';
import { POPUP_MESSAGES } from '../messages/popup-messages';
import { useMessages } from '../messages/use-messages';
import type { SectionProps } from './section-props';

/** Language of the interface and script of pages. */
export function ReadingSection({ settings, onChange }: SectionProps) {
  const t = useMessages(OPTIONS_MESSAGES);
  const popup = useMessages(POPUP_MESSAGES);
  return (
    <section class="pl-section" aria-labelledby="pl-reading">
      <h2 id="pl-reading">{t('section.reading')}</h2>
      <Segments<Settings['language']>
        name="language"
        legend={t('language')}
        options={[
          { value: 'auto', label: t('language.auto') },
          ...UI_LANGUAGES.map((value) => ({ value, label: LANGUAGE_NAMES[value], lang: value })),
        ]}
        value={settings.language}
        onChange={(language) => void onChange({ language })}
      />
      <Segments
        name="variant"
        legend={t('variant')}
        options={variantOptions(DISPLAY_VARIANTS, popup)}
        value={settings.variant}
        onChange={(variant) => void onChange({ variant })}
      />
      <Segments
        name="preferred-variant"
        legend={t('preferredVariant')}
        options={variantOptions(SHOWN_VARIANTS, popup)}
        value={settings.preferredVariant}
        onChange={(preferredVariant) => void onChange({ preferredVariant })}
      />
      <Switch
        label={t('regionalPhrases')}
        hint={t('regionalPhrases.hint')}
        checked={settings.regionalPhrases}
        onChange={(regionalPhrases) => void onChange({ regionalPhrases })}
      />
      <Switch
        label={t('clean')}
        hint={t('clean.hint')}
        checked={settings.clean}
        onChange={(clean) => void onChange({ clean })}
      />
      <Switch
        label={t('keepConverted')}
        checked={settings.whenWithdrawn === 'keep'}
        onChange={(keep) => void onChange({ whenWithdrawn: keep ? 'keep' : 'restore' })}
      />
    </section>
  );
}
