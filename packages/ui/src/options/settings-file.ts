import type { SiteRule, UserWord } from '@policy-lens/store/settings/settings';
import { hostOf } from './site-rules';

/** What a file of exported rules or words holds, beside its kind. */
export interface ImportPlan<Entry> {
  merged: Entry[];
  added: number;
  changed: number;
}

export class ImportError extends Error {
  override name = 'ImportError';
}

const VARIANTS = ['original', 's', 't', 'tw', 'hk'] as const;
const WORD_VARIANTS = ['s', 't', 'tw', 'hk'] as const;

export function exportRules(sites: readonly SiteRule[]): string {
  return `${JSON.stringify({ policyLens: 'sites', sites }, null, 2)}\n`;
}

export function exportWords(dictionary: readonly UserWord[]): string {
  return `${JSON.stringify({ policyLens: 'dictionary', dictionary }, null, 2)}\n`;
}

/**
 * What importing a file of site rules would do; nothing is stored. A host's imported rule replaces the one
 * that is there. Throws ImportError for anything but a file that `exportRules` could have written.
 */
export function planRules(json: string, present: readonly SiteRule[]): ImportPlan<SiteRule> {
  const entries = entriesOf(json, 'sites').map(readRule);
  return merge(present, entries, (rule) => rule.host);
}

/** The same for the dictionary; a word of the same script replaces the one that is there. */
export function planWords(json: string, present: readonly UserWord[]): ImportPlan<UserWord> {
  const entries = entriesOf(json, 'dictionary').map(readWord);
  return merge(present, entries, (word) => `${word.variant ?? ''} ${word.from}`);
}

/** Entries that a file may hold: more than anybody writes by hand. */
const MOST_ENTRIES = 20_000;

function entriesOf(json: string, field: 'sites' | 'dictionary'): unknown[] {
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch {
    throw new ImportError('JSON');
  }
  const entries = isObject(value) && value.policyLens === field ? value[field] : undefined;
  if (!Array.isArray(entries)) throw new ImportError(`policyLens: ${field}`);
  if (entries.length > MOST_ENTRIES) throw new ImportError(`> ${MOST_ENTRIES}`);
  return entries;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function readRule(entry: unknown, index: number): SiteRule {
  const bad = new ImportError(`sites[${index}]`);
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
    const variant = VARIANTS.find((known) => known === entry.variant);
    if (!variant) throw bad;
    rule.variant = variant;
  }
  return rule;
}

function readWord(entry: unknown, index: number): UserWord {
  const bad = new ImportError(`dictionary[${index}]`);
  if (!isObject(entry)) throw bad;
  const { from, to, variant } = entry;
  if (typeof from !== 'string' || from === '' || from.length > 200) throw bad;
  if (to !== null && (typeof to !== 'string' || to === '' || to.length > 200)) throw bad;
  const script =
    variant === null || variant === undefined ? null : WORD_VARIANTS.find((known) => known === variant);
  if (script === undefined) throw bad;
  return { from, to, variant: script };
}

function merge<Entry>(
  present: readonly Entry[],
  imported: readonly Entry[],
  keyOf: (entry: Entry) => string,
): ImportPlan<Entry> {
  const merged = new Map(present.map((entry) => [keyOf(entry), entry]));
  let added = 0;
  let changed = 0;
  for (const entry of new Map(imported.map((one) => [keyOf(one), one])).values()) {
    const before = merged.get(keyOf(entry));
    if (before === undefined) added += 1;
    else if (JSON.stringify(before) !== JSON.stringify(entry)) changed += 1;
    merged.set(keyOf(entry), entry);
  }
  return { merged: [...merged.values()], added, changed };
}
