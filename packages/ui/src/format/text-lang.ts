import { type DisplayVariant, VARIANT_LANG } from '@policy-lens/hanzi/variants';
import type { UiLanguage } from '../messages/languages';

/** BCP 47 tag of canonical text, which is Simplified, shown in a variant. */
export function textLangOf(variant: DisplayVariant): string {
  return VARIANT_LANG[variant === 'original' ? 's' : variant];
}

/** What the extension's own pages show policy text in: the reader's choice, else the interface's script. */
export function readingVariant(chosen: DisplayVariant, language: UiLanguage): DisplayVariant {
  if (chosen !== 'original') return chosen;
  return language === 'zh-TW' ? 'tw' : 's';
}
