/** Languages of the interface, as BCP 47 tags. */
export const UI_LANGUAGES = ['zh-CN', 'zh-TW', 'en'] as const;
export type UiLanguage = (typeof UI_LANGUAGES)[number];

/** Each language's own name, for the place where a reader picks one. */
export const LANGUAGE_NAMES: Record<UiLanguage, string> = {
  'zh-CN': '简体中文',
  'zh-TW': '繁體中文',
  en: 'English',
};

/**
 * The interface language for a browser's list of languages: the first that we have. zh without a region
 * or with Hans is 简体; Hant, Taiwan, Hong Kong and Macao are 繁體; anything else is English.
 */
export function pickUiLanguage(preferred: readonly string[]): UiLanguage {
  for (const tag of preferred) {
    const lower = tag.toLowerCase();
    if (lower === 'zh' || lower.startsWith('zh-')) return /hant|-tw|-hk|-mo/.test(lower) ? 'zh-TW' : 'zh-CN';
    if (lower === 'en' || lower.startsWith('en-')) return 'en';
  }
  return 'en';
}
