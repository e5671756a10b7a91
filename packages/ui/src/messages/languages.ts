/** Languages of the interface, as BCP 47 tags. */
export const UI_LANGUAGES = ['zh-CN', 'zh-TW', 'en'] as const;
export type UiLanguage = (typeof UI_LANGUAGES)[number];
