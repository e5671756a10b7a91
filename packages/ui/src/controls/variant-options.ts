import type { DisplayVariant } from '@policy-lens/hanzi/variants';
import { textLangOf } from '../format/text-lang';
import type { POPUP_MESSAGES } from '../messages/popup-messages';
import type { Translate } from '../messages/translate';
import type { Segment } from './segments';

type PopupKey = keyof (typeof POPUP_MESSAGES)['en'];

/** The scripts by the names that the popup gives them, each written in itself. */
export function variantOptions<V extends DisplayVariant>(
  variants: readonly V[],
  popup: Translate<PopupKey>,
): Segment<V>[] {
  return variants.map((value) => {
    const label = popup(`variant.${value}`);
    return value === 'original' ? { value, label } : { value, label, lang: textLangOf(value) };
  });
}
