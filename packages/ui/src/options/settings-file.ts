import { DISPLAY_VARIANTS, SHOWN_VARIANTS } from '@policy-lens/hanzi/variants';
import type { SiteRule, UserWord } from '@policy-lens/store/settings/settings';
import { hostOf } from './site-rules';

/** What a file of exported rules or words holds, beside its kind. */
export interface ImportPlan<Entry> {
  merged: Entry[];
  added: number;
  changed: number;
  /** Entries that the file gives again further down; the last one counts. */
  repeated: number;
}

/** What is wrong with a file: its form, its size, its kind or version, its length, or one of its entries (counted from 1). */
export type ImportProblem =
  | 'notJson'
  | 'unreadable'
  | 'tooLarge'
  | 'otherFile'
  | 'otherList'
  | 'newerFile'
  | 'tooMany'
  | 'badEntry';

export class ImportError extends Error {
  override name = 'ImportError';

  /** @param entry counted from 1; 0 where no single entry is to blame. */
  constructor(
    readonly problem: ImportProblem,
    readonly entry = 0,
    /** The entry's host or word as the file gives it, shortened; empty where it gives none. */
    readonly given = '',
  ) {
    super(`${problem} ${entry} ${given}`.trim());
  }
}

/** Form of the files that are written; one of a later form may mean what this version doesn't know. */
const FORM = 1;

export function exportRules(sites: readonly SiteRule[]): string {
  return `${JSON.stringify({ policyLens: 'sites', form: FORM, sites }, null, 2)}\n`;
}

export function exportWords(dictionary: readonly UserWord[]): string {
  return `${JSON.stringify({ policyLens: 'dictionary', form: FORM, dictionary }, null, 2)}\n`;
}

/**
 * What importing a file of site rules would do; nothing is stored. A host's imported rule replaces the one
 * that is there. Throws ImportError for anything but a file that `exportRules` could have written.
 */
export function planRules(json: string, present: readonly SiteRule[]): ImportPlan<SiteRule> {
  const entries = entriesOf(json, 'sites').map(readRule);
  return merge(present, entries, (rule) => rule.host, MOST_ENTRIES.sites);
}

/** The same for the dictionary; a word of the same script replaces the one that is there. */
export function planWords(json: string, present: readonly UserWord[]): ImportPlan<UserWord> {
  const entries = entriesOf(json, 'dictionary').map(readWord);
  return merge(present, entries, (word) => `${word.variant ?? ''} ${word.from}`, MOST_ENTRIES.dictionary);
}

/** Largest file that is read, in bytes: 20,000 words at their longest are some 12 MB. */
const MOST_BYTES = 16_000_000;

/**
 * A chosen file's text. Windows editors save "Unicode" as UTF-16 with a byte order mark; without one it is UTF-8.
 * @throws ImportError
 */
export async function readImport(file: Blob): Promise<string> {
  if (file.size > MOST_BYTES) throw new ImportError('tooLarge', MOST_BYTES / 1_000_000);
  const bytes = new Uint8Array(await file.arrayBuffer());
  const mark = `${bytes[0]} ${bytes[1]}`;
  const encoding = mark === '255 254' ? 'utf-16le' : mark === '254 255' ? 'utf-16be' : 'utf-8';
  return new TextDecoder(encoding).decode(bytes);
}

/** Entries that a file may hold: as many as the settings do. */
const MOST_ENTRIES = { sites: 2_000, dictionary: 20_000 } as const;
const LISTS: readonly unknown[] = Object.keys(MOST_ENTRIES);

function entriesOf(json: string, field: 'sites' | 'dictionary'): unknown[] {
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch {
    throw new ImportError('notJson');
  }
  if (!isObject(value)) throw new ImportError('otherFile');
  if (value.policyLens !== field && LISTS.includes(value.policyLens)) throw new ImportError('otherList');
  if (value.policyLens === field && typeof value.form === 'number' && value.form > FORM)
    throw new ImportError('newerFile');
  const entries = value.policyLens === field ? value[field] : undefined;
  if (!Array.isArray(entries)) throw new ImportError('otherFile');
  if (entries.length > MOST_ENTRIES[field]) throw new ImportError('tooMany', MOST_ENTRIES[field]);
  return entries;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Enough to find the entry by. UTF-16 units. */
const GIVEN_LENGTH = 30;

function given(entry: unknown, field: 'host' | 'from'): string {
  const value = isObject(entry) ? entry[field] : undefined;
  return typeof value === 'string' ? value.slice(0, GIVEN_LENGTH) : '';
}

function readRule(entry: unknown, index: number): SiteRule {
  const bad = new ImportError('badEntry', index + 1, given(entry, 'host'));
  if (!isObject(entry) || typeof entry.host !== 'string') throw bad;
  const host = hostOf(entry.host);
  if (host === null) throw bad;
  const rule: SiteRule = { host };
  for (const field of ['enabled', 'highlighting'] as const) {
    const value = entry[field];
    if (typeof value === 'boolean') rule[field] = value;
    else if (value !== undefined) throw bad;
  }
  if (entry.variant !== undefined) {
    const variant = DISPLAY_VARIANTS.find((known) => known === entry.variant);
    if (!variant) throw bad;
    rule.variant = variant;
  }
  return rule;
}

function readWord(entry: unknown, index: number): UserWord {
  const bad = new ImportError('badEntry', index + 1, given(entry, 'from'));
  if (!isObject(entry)) throw bad;
  const { from, to, variant } = entry;
  if (typeof from !== 'string' || from === '' || from.length > 200) throw bad;
  if (to !== null && (typeof to !== 'string' || to === '' || to.length > 200)) throw bad;
  const script =
    variant === null || variant === undefined ? null : SHOWN_VARIANTS.find((known) => known === variant);
  if (script === undefined) throw bad;
  return { from, to, variant: script };
}

function merge<Entry>(
  present: readonly Entry[],
  imported: readonly Entry[],
  keyOf: (entry: Entry) => string,
  most: number,
): ImportPlan<Entry> {
  const merged = new Map(present.map((entry) => [keyOf(entry), entry]));
  let added = 0;
  let changed = 0;
  const last = new Map(imported.map((one) => [keyOf(one), one]));
  for (const entry of last.values()) {
    const before = merged.get(keyOf(entry));
    if (before === undefined) added += 1;
    else if (JSON.stringify(before) !== JSON.stringify(entry)) changed += 1;
    merged.set(keyOf(entry), entry);
  }
  if (merged.size > most) throw new ImportError('tooMany', most);
  return { merged: [...merged.values()], added, changed, repeated: imported.length - last.size };
}
