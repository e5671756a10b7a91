import { DISPLAY_VARIANTS, SHOWN_VARIANTS } from '@policy-lens/hanzi/variants';
import { ENTITY_KINDS } from 'policy-data/records';
import { type Settings, type SiteRule, UNDERLINES, type UserWord } from './settings';

/*
 * By hand, because every page's content script reads the settings, and a schema library would cost it 3 KB.
 */

/** Room for every rule and word that a person writes by hand, and for no file that would stall the page. */
const SITES_LIMIT = 2_000;
const WORDS_LIMIT = 20_000;

type Check = (value: unknown) => boolean;

const isFlag: Check = (value) => typeof value === 'boolean';
const isOneOf =
  (...values: readonly unknown[]): Check =>
  (value) =>
    values.includes(value);
const isVariant = isOneOf(...DISPLAY_VARIANTS);
const isScript = isOneOf(...SHOWN_VARIANTS);
const isMissing: Check = (value) => value === undefined;
const isWord: Check = (value) => typeof value === 'string' && value.length >= 1 && value.length <= 200;
const either =
  (one: Check, other: Check): Check =>
  (value) =>
    one(value) || other(value);
const isNull: Check = (value) => value === null;

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

/** A rule for a host in lower case. */
function isSiteRule(value: unknown): value is SiteRule {
  if (!isRecord(value) || typeof value['host'] !== 'string') return false;
  const { host, enabled, highlighting, variant } = value;
  if (!/^[a-z0-9.-]{1,253}$/.test(host as string)) return false;
  if (!either(isMissing, isFlag)(enabled) || !either(isMissing, isFlag)(highlighting)) return false;
  return either(isMissing, isVariant)(variant);
}

function isUserWord(value: unknown): value is UserWord {
  if (!isRecord(value)) return false;
  return (
    isWord(value['from']) && either(isNull, isWord)(value['to']) && either(isNull, isScript)(value['variant'])
  );
}

function isList(isItem: Check, most: number): Check {
  return (value) => Array.isArray(value) && value.length <= most && value.every(isItem);
}

/** One check for each field; a list's is for the whole list. */
const FIELDS: Record<keyof Settings, Check> = {
  version: isOneOf(2),
  language: isOneOf('auto', 'zh-CN', 'zh-TW', 'en'),
  highlighting: isFlag,
  variant: isVariant,
  preferredVariant: isScript,
  regionalPhrases: isFlag,
  clean: isFlag,
  kinds: (value) => isRecord(value) && ENTITY_KINDS.every((kind) => isFlag(value[kind])),
  underline: isOneOf(...UNDERLINES),
  firstMentionOnly: isFlag,
  dwell: (value) => Number.isInteger(value) && (value as number) >= 0 && (value as number) <= 5_000,
  badge: isFlag,
  whenWithdrawn: isOneOf('restore', 'keep'),
  sites: isList(isSiteRule, SITES_LIMIT),
  dictionary: isList(isUserWord, WORDS_LIMIT),
  seenVersion: (value) => value === null || typeof value === 'string',
};

const NAMES = Object.keys(FIELDS) as (keyof Settings)[];

/** Whether a value is good for a field of the newest settings. */
export function fitsField(name: keyof Settings, value: unknown): boolean {
  return FIELDS[name](value);
}

/**
 * The newest settings out of anything: a field that doesn't fit is that of `fallback`, and of a list the
 * entries that don't fit are left out. Unknown fields are dropped, so that settings synced from a newer
 * version don't break this one.
 */
export function salvageSettings(value: object, fallback: Settings): Settings {
  const given = value as Record<string, unknown>;
  const entries = NAMES.map((name): [string, unknown] => {
    const field = given[name];
    const good = Array.isArray(field) ? field.filter((entry) => fitsField(name, [entry])) : field;
    return [name, fitsField(name, good) ? good : fallback[name]];
  });
  return Object.fromEntries(entries) as unknown as Settings;
}
