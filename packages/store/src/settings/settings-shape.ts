import { DISPLAY_VARIANTS } from '@policy-lens/hanzi/variants';
import * as v from 'valibot';
import { type Settings, UNDERLINES } from './settings';

const variant = v.picklist(DISPLAY_VARIANTS);
const script = v.picklist(['s', 't', 'tw', 'hk']);
const host = v.pipe(v.string(), v.toLowerCase(), v.regex(/^[a-z0-9.-]{1,253}$/));
const word = v.pipe(v.string(), v.minLength(1), v.maxLength(200));

/** Room for every rule and word that a person writes by hand, and for no file that would stall the page. */
const SITES_LIMIT = 2_000;
const WORDS_LIMIT = 20_000;

export const siteRuleShape = v.object({
  host,
  enabled: v.exactOptional(v.boolean()),
  highlighting: v.exactOptional(v.boolean()),
  variant: v.exactOptional(variant),
});

export const userWordShape = v.object({ from: word, to: v.nullable(word), variant: v.nullable(script) });

/** The newest version; unknown fields are dropped, so that a newer synced version doesn't break this one. */
export const settingsShape: v.GenericSchema<unknown, Settings> = v.object({
  version: v.literal(2),
  language: v.picklist(['auto', 'zh-CN', 'zh-TW', 'en']),
  highlighting: v.boolean(),
  variant,
  preferredVariant: script,
  regionalPhrases: v.boolean(),
  clean: v.boolean(),
  kinds: v.object({
    agency: v.boolean(),
    platform: v.boolean(),
    programme: v.boolean(),
    instrument: v.boolean(),
  }),
  underline: v.picklist(UNDERLINES),
  firstMentionOnly: v.boolean(),
  dwell: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(5_000)),
  badge: v.boolean(),
  whenWithdrawn: v.picklist(['restore', 'keep']),
  sites: v.pipe(v.array(siteRuleShape), v.maxLength(SITES_LIMIT)),
  dictionary: v.pipe(v.array(userWordShape), v.maxLength(WORDS_LIMIT)),
  seenVersion: v.nullable(v.string()),
});
