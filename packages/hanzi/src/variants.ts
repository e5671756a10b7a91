/** OpenCC's names for written forms of Chinese. `twp` and `hkp` also change regional vocabulary. */
export const VARIANTS = ['s', 't', 'tw', 'twp', 'hk', 'hkp'] as const;
export type Variant = (typeof VARIANTS)[number];

/** What a reader can ask a page to be shown in; `original` is the page as it came. */
export const DISPLAY_VARIANTS = ['original', 's', 't', 'tw', 'hk'] as const;
export type DisplayVariant = (typeof DISPLAY_VARIANTS)[number];

/** What a text must be converted to for a reader of `variant`; vocabulary differs for Taiwan and Hong Kong. */
export function conversionTarget(
  variant: Exclude<DisplayVariant, 'original'>,
  regionalPhrases: boolean,
): Variant {
  return regionalPhrases && (variant === 'tw' || variant === 'hk') ? `${variant}p` : variant;
}
