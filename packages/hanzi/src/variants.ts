/** OpenCC's names for written forms of Chinese. `twp` and `hkp` also change regional vocabulary. */
export const VARIANTS = ['s', 't', 'tw', 'twp', 'hk', 'hkp'] as const;
export type Variant = (typeof VARIANTS)[number];

/** What a page can be converted to for a reader. */
export const SHOWN_VARIANTS = ['s', 't', 'tw', 'hk'] as const;
export type ShownVariant = (typeof SHOWN_VARIANTS)[number];

/** What a reader can ask a page to be shown in; `original` is the page as it came. */
export const DISPLAY_VARIANTS = ['original', ...SHOWN_VARIANTS] as const;
export type DisplayVariant = (typeof DISPLAY_VARIANTS)[number];

/** BCP 47 tags of what the variants write, by which browsers choose the glyphs. */
export const VARIANT_LANG: Readonly<Record<ShownVariant, string>> = {
  s: 'zh-Hans',
  t: 'zh-Hant',
  tw: 'zh-Hant-TW',
  hk: 'zh-Hant-HK',
};

/** What a text must be converted to for a reader of `variant`; vocabulary differs for Taiwan and Hong Kong. */
export function conversionTarget(variant: ShownVariant, regionalPhrases: boolean): Variant {
  return regionalPhrases && (variant === 'tw' || variant === 'hk') ? `${variant}p` : variant;
}
