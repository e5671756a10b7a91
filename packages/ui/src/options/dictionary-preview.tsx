import { SHOWN_VARIANTS, type ShownVariant } from '@policy-lens/hanzi/variants';
import type { ConversionSettings } from '@policy-lens/store/settings/settings';
import { useState } from 'preact/hooks';
import { Segments } from '../controls/segments';
import { useAnswer } from '../controls/use-answer';
import { TYPING_PAUSE, useDelayed } from '../controls/use-delayed';
import { variantOptions } from '../controls/variant-options';
import { textLangOf } from '../format/text-lang';
import { OPTIONS_MESSAGES } from '../messages/options-messages';
import { POPUP_MESSAGES } from '../messages/popup-messages';
import { useMessages } from '../messages/use-messages';
import type { OptionsPorts } from './options-ports';

interface DictionaryPreviewProps {
  settings: ConversionSettings;
  /** The script to begin with. */
  initial: ShownVariant;
  preview: OptionsPorts['preview'];
}

/** In canonical Simplified, as all data. */
const SAMPLE_SENTENCE = '深化政务服务一网通办，推进数据共享。';

/** The reader's own sentence, converted with the dictionary as it stands. */
export function DictionaryPreview({ settings, initial, preview }: DictionaryPreviewProps) {
  const t = useMessages(OPTIONS_MESSAGES);
  const popup = useMessages(POPUP_MESSAGES);
  const [variant, setVariant] = useState<ShownVariant>(initial);
  const [text, setText] = useState(SAMPLE_SENTENCE);
  const wanted = useDelayed(text, TYPING_PAUSE);
  const { dictionary, regionalPhrases } = settings;
  const { answer } = useAnswer(
    () => preview(wanted, variant, { dictionary, regionalPhrases }),
    [wanted, variant, dictionary, regionalPhrases],
  );
  return (
    <div class="pl-preview">
      <label class="pl-filter">
        <span class="pl-small">{t('preview')}</span>
        <textarea
          class="pl-field"
          lang="zh"
          rows={2}
          maxLength={2000}
          value={text}
          onInput={(event) => setText(event.currentTarget.value)}
        />
      </label>
      <div class="pl-filter">
        <Segments<ShownVariant>
          name="preview-variant"
          legend={t('previewResult')}
          options={variantOptions(SHOWN_VARIANTS, popup)}
          value={variant}
          onChange={(chosen) => setVariant(chosen)}
        />
        <output class="pl-sample" lang={textLangOf(variant)}>
          {answer.status === 'ready' ? answer.value : ''}
        </output>
      </div>
    </div>
  );
}
