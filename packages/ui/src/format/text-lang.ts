import type { DisplayVariant } from '@policy-lens/hanzi/variants';
import type { UiLanguage } from '../messages/languages';

/** BCP 47 tag of canonical text converted to a variant, so that browsers choose the right glyphs. */
export function textLangOf(variant: DisplayVariant): string {
  return TEXT_LANGS[variant];
}

const TEXT_LANGS: Record<DisplayVariant, string> = {
  original: 'zh-Hans',
  s: 'zh-Hans',
  t: 'zh-Hant',
  tw: 'zh-Hant-TW',
  hk: 'zh-Hant-HK',
};

/** What the extension's own pages show policy text in: the reader's choice, else the interface's script. */
export function readingVariant(chosen: DisplayVariant, language: UiLanguage): DisplayVariant {
  if (chosen !== 'original') return chosen;
  return language === 'zh-TW' ? 'tw' : 's';
}
