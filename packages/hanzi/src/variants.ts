/** OpenCC's names for written forms of Chinese. `twp` and `hkp` also change regional vocabulary. */
export const VARIANTS = ['s', 't', 'tw', 'twp', 'hk', 'hkp'] as const;
export type Variant = (typeof VARIANTS)[number];

/** What a reader can ask a page to be shown in; `original` is the page as it came. */
export const DISPLAY_VARIANTS = ['original', 's', 't', 'tw', 'hk'] as const;
export type DisplayVariant = (typeof DISPLAY_VARIANTS)[number];
