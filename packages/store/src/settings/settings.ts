import type { DisplayVariant, ShownVariant } from '@policy-lens/hanzi/variants';
import type { EntityKind } from 'policy-data/records';

/** How mentions are underlined; the kinds differ by line style within each. `none` leaves only the hover. */
export const UNDERLINES = ['thin', 'thick', 'tint', 'none'] as const;
export type Underline = (typeof UNDERLINES)[number];

/** Rule for a host and its subdomains; the longest host that fits decides. Absent fields follow the rest. */
export interface SiteRule {
  host: string;
  /** False: the extension does nothing on this site. */
  enabled?: boolean;
  highlighting?: boolean;
  variant?: DisplayVariant;
}

/** One entry of the reader's dictionary for conversion. */
export interface UserWord {
  /** As the page writes it. */
  from: string;
  /** What to write; null forbids that any dictionary changes `from`. */
  to: string | null;
  /** The script that it holds for; null for all. */
  variant: ShownVariant | null;
}

/** All that a reader can choose; the newest version, see `migrate.ts` for older ones. */
export interface Settings {
  version: 2;
  /** BCP 47 tag of the interface; `auto` follows the browser. */
  language: 'auto' | 'zh-CN' | 'zh-TW' | 'en';
  highlighting: boolean;
  /** What pages are shown in when they are opened. */
  variant: DisplayVariant;
  /** What the convert command shows while `variant` is `original`. */
  preferredVariant: ShownVariant;
  /** Also change vocabulary (资讯/信息) for tw and hk, not only characters. */
  regionalPhrases: boolean;
  /** Remove inserted readings 務(wù) and mend over-converted characters while converting. */
  clean: boolean;
  kinds: Record<EntityKind, boolean>;
  underline: Underline;
  /** Mark only the first mention of each entity in a section. */
  firstMentionOnly: boolean;
  /** Rest of the pointer on a mention before its card opens, in ms. */
  dwell: number;
  /** Number of mentions on the toolbar button. */
  badge: boolean;
  /** What becomes of a converted page when the extension is updated or removed while it is open. */
  whenWithdrawn: 'restore' | 'keep';
  sites: SiteRule[];
  dictionary: UserWord[];
  /** The version whose news the reader has seen, as in the manifest; null before the first run has ended. */
  seenVersion: string | null;
}

/** What of the settings decides how text is converted. */
export type ConversionSettings = Pick<Settings, 'dictionary' | 'regionalPhrases'>;

export const DEFAULT_SETTINGS: Settings = {
  version: 2,
  language: 'auto',
  highlighting: true,
  variant: 'original',
  preferredVariant: 's',
  regionalPhrases: false,
  clean: false,
  kinds: { agency: true, platform: true, programme: true, instrument: true },
  underline: 'thin',
  firstMentionOnly: false,
  dwell: 120,
  badge: false,
  whenWithdrawn: 'restore',
  sites: [],
  dictionary: [],
  seenVersion: null,
};
