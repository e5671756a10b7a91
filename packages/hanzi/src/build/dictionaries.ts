import compatibility from 'opencc-js/dict/CJK_Compatibility_Ideographs';
import hkPhrases from 'opencc-js/dict/HKPhrases';
import hkPhrasesRev from 'opencc-js/dict/HKPhrasesRev';
import hkVariants from 'opencc-js/dict/HKVariants';
import hkVariantsPhrases from 'opencc-js/dict/HKVariantsPhrases';
import hkVariantsRev from 'opencc-js/dict/HKVariantsRev';
import hkVariantsRevPhrases from 'opencc-js/dict/HKVariantsRevPhrases';
import stCharacters from 'opencc-js/dict/STCharacters';
import stPhrases from 'opencc-js/dict/STPhrases';
import stRegionalPhrases from 'opencc-js/dict/STPhrases_GeneratedFromRegionalPhrases';
import tsCharacters from 'opencc-js/dict/TSCharacters';
import tsPhrases from 'opencc-js/dict/TSPhrases';
import twPhrases from 'opencc-js/dict/TWPhrases';
import twPhrasesRev from 'opencc-js/dict/TWPhrasesRev';
import twVariants from 'opencc-js/dict/TWVariants';
import twVariantsPhrases from 'opencc-js/dict/TWVariantsPhrases';
import twVariantsRev from 'opencc-js/dict/TWVariantsRev';
import twVariantsRevPhrases from 'opencc-js/dict/TWVariantsRevPhrases';
import type { Stage } from '../convert/staged';
import {
  applyStage,
  applyStages,
  descriptionEnds,
  longestKey,
  makeStage,
  readStage,
} from '../convert/staged';
import type { Variant } from '../variants';

/** One dictionary out of several: where two have a key, the first one's value counts. */
function merge(...dictionaries: string[]): Stage {
  const entries = new Map<string, string>();
  for (const dictionary of dictionaries.map(readStage)) {
    for (const [key, value] of dictionary.entries) if (!entries.has(key)) entries.set(key, value);
  }
  return makeStage(entries);
}

/** OpenCC's normalization of CJK compatibility ideographs, done before everything else. */
export const NORMALIZATION = readStage(compatibility);

const toTraditional = merge(stPhrases, stRegionalPhrases, stCharacters);
const toSimplified = merge(tsPhrases, tsCharacters);

/** What a regional form needs after OpenCC's Traditional; `t` needs nothing. */
const FROM_STANDARD: Record<Variant, Stage[]> = {
  s: [toSimplified],
  t: [],
  tw: [merge(twVariantsPhrases, twVariants)],
  twp: [merge(twPhrases, twVariantsPhrases, twVariants)],
  hk: [merge(hkVariantsPhrases, hkVariants)],
  hkp: [merge(hkPhrases, hkVariantsPhrases, hkVariants)],
};

const TO_STANDARD: Record<Variant, Stage[]> = {
  s: [toTraditional],
  t: [],
  tw: [merge(twVariantsRevPhrases, twVariantsRev)],
  twp: [merge(twPhrasesRev, twVariantsRevPhrases, twVariantsRev)],
  hk: [merge(hkVariantsRevPhrases, hkVariantsRev)],
  hkp: [merge(hkPhrasesRev, hkVariantsRevPhrases, hkVariantsRev)],
};

/** How opencc-js 1.4.2 converts one pair of variants. */
export interface Direction {
  from: Variant;
  to: Variant;
  /** Whether compatibility ideographs are normalized first. */
  normalizes: boolean;
  /** Phrases that cut the text into segments, each converted alone; null where the text stays whole. */
  segments: Stage | null;
  /** Stages applied in turn to each segment. */
  chain: Stage[];
}

/** The pairs that OpenCC itself configures; opencc-js chains two of them, without segments, for the others. */
const CONFIGURED = new Set(
  's2t s2tw s2hk s2twp s2hkp t2s tw2s hk2s twp2s hkp2s t2tw t2hk tw2t hk2t'.split(' '),
);

export function directionOf(from: Variant, to: Variant): Direction {
  if (!CONFIGURED.has(`${from}2${to}`)) {
    const regional = to === 'twp' ? [readStage(twPhrases), ...FROM_STANDARD.tw] : FROM_STANDARD[to];
    return { from, to, normalizes: false, segments: null, chain: [...TO_STANDARD[from], ...regional] };
  }
  const segments = from === 's' && to !== 't' ? merge(stPhrases, stRegionalPhrases) : null;
  return {
    from,
    to,
    normalizes: true,
    segments: to === 's' && from !== 't' ? readStage(tsPhrases) : segments,
    chain: [...TO_STANDARD[from], ...FROM_STANDARD[to]],
  };
}

/** The direction's result by OpenCC's own procedure, slow and plain: what compiled tables are checked against. */
export function convertByStages({ normalizes, segments, chain }: Direction, text: string): string {
  const source = normalizes ? applyStage(NORMALIZATION, text) : text;
  return segments
    ? segmentsOf(segments, source)
        .map((segment) => applyStages(chain, segment))
        .join('')
    : applyStages(chain, source);
}

function segmentsOf(segments: Stage, text: string): string[] {
  const ends = descriptionEnds(text);
  const result: string[] = [];
  let runStart = 0;
  for (let at = 0; at < text.length; ) {
    const length = longestKey(segments, text, at);
    if (length > 0) {
      result.push(text.slice(runStart, at), text.slice(at, at + length));
      runStart = at + length;
    }
    at = length > 0 ? runStart : ends[at] || at + ((text.codePointAt(at) as number) > 0xffff ? 2 : 1);
  }
  return [...result, text.slice(runStart)];
}
