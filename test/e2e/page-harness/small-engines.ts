import type { FlowConverter } from '@policy-lens/page/convert/flow-converter';
import type { ChangedSpan } from '@policy-lens/page/convert/split-conversion';
import type { MentionMatcher } from '@policy-lens/page/mentions/match-flow';

/*
 * Engines small enough to be seen through, so that a failing test is about the page layer: phrases by longest
 * match, names by plain search.
 */

/** Characters and phrases for `phraseConverter`; 发 becomes one of two, 里 that of Taiwan. */
export const TO_TRADITIONAL = {
  发: '發',
  发展: '發展',
  头发: '頭髮',
  后: '後',
  数: '數',
  据: '據',
  务: '務',
  里: '裡',
} as const;

/** A converter by phrases; those whose two sides differ in length yield shifted spans. */
export function phraseConverter(lang: string, phrases: Readonly<Record<string, string>>): FlowConverter {
  const keys = Object.keys(phrases).sort((a, b) => b.length - a.length);
  return {
    lang,
    convert(text) {
      let target = '';
      const shifted: ChangedSpan[] = [];
      for (let at = 0; at < text.length; ) {
        const key = keys.find((candidate) => text.startsWith(candidate, at));
        const written = key === undefined ? text.charAt(at) : (phrases[key] as string);
        const end = at + (key?.length ?? 1);
        if (written.length !== end - at) {
          shifted.push({
            start: at,
            end,
            targetStart: target.length,
            targetEnd: target.length + written.length,
          });
        }
        target += written;
        at = end;
      }
      return target === text ? null : { text: target, shifted };
    },
  };
}

/** A matcher of plain names, the longest first; the kind of a name is its place in the list modulo four. */
export function plainMatcher(names: readonly string[]): MentionMatcher {
  const order = [...names.keys()].sort((a, b) => (names[b] as string).length - (names[a] as string).length);
  return {
    kindOf: (entity) => entity % 4,
    match(text) {
      const found: { start: number; end: number; entities: number[] }[] = [];
      for (let at = 0; at < text.length; ) {
        const entity = order.find((candidate) => text.startsWith(names[candidate] as string, at));
        if (entity === undefined) {
          at++;
          continue;
        }
        const end = at + (names[entity] as string).length;
        found.push({ start: at, end, entities: [entity] });
        at = end;
      }
      return found;
    },
  };
}
