import { standardFoldTable } from '@policy-lens/hanzi/build/build-fold-table';
import { fold } from '@policy-lens/hanzi/fold/fold';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FIRST_LABEL, NO_LABEL } from './asset/labels';
import { type LexiconName, packLexicon } from './build/pack-lexicon';
import { newOccurrence } from './match/occurrence';
import { takeInQuote } from './match/quotes';
import { openLexicon } from './open-lexicon';
import { packEdgeWords, readEdgeRules } from './senses/edge-rules';
import { EDGE_WORDS } from './senses/edge-words';
import { NameEdges } from './senses/name-edges';
import { HOLDS, HOLDS_UNLESS_CITY, scopeHolds } from './senses/scopes';

const ascending = (a: number, b: number) => a - b;

const table = standardFoldTable();

/** Few characters, so that names overlap; noise of every kind; surrogates, whole and lone. */
const character = fc.constantFrom(
  ...'政務务服网網省市局部门一事办Ａa1 ＋+×xﬁ㈠（）()”“"《》',
  '\u200b',
  '\n',
  '　',
  '(wù)',
  '（huì ）',
  '𠮷',
  '𫍽',
  '譾',
  '\ud842',
  '\udfb7',
  '\u{e0100}',
);
const text = fc.array(character, { maxLength: 40 }).map((parts) => parts.join(''));
const surface = fc
  .array(character, { minLength: 1, maxLength: 5 })
  .map((parts) => parts.join(''))
  .filter((name) => fold(name, table).text.length >= 2);
const names: fc.Arbitrary<LexiconName[]> = fc.array(
  fc.record({
    surface,
    entity: fc.constantFrom('e0', 'e1', 'e2'),
    scope: fc.constantFrom('', '', '000000', '430000', '430300', '440000'),
  }),
  { maxLength: 12 },
);
const region = fc.constantFrom(null, '000000', '430000', '430300', '430302', '430381', '440000');

const entities = ['e0', 'e1', 'e2'].map((id) => ({
  id,
  kind: 'platform' as const,
  name: id,
  regionCode: '000000',
  documentId: null,
}));

/** At every place all names are tried, the longest first: what `match` promises, said in the slowest way. */
function naive(lexicon: LexiconName[], input: string, regionCode: string | null) {
  const { text: folded, starts, ends } = fold(input, table);
  const alphabet = Uint16Array.of(0, 0, ...new Set(folded.split('').map((unit) => unit.charCodeAt(0))));
  const edges = new NameEdges(table, alphabet, readEdgeRules(packEdgeWords(EDGE_WORDS)));
  /** Whether the rules for edges let a name be `length` folded units from folded unit `at` on. */
  const holds = (at: number, length: number, regional: boolean) => {
    const labelAt = (index: number) =>
      index < folded.length ? alphabet.indexOf(folded.charCodeAt(index), FIRST_LABEL) : NO_LABEL;
    return edges.hold(
      {
        ...newOccurrence(),
        text: input,
        start: starts[at] as number,
        end: ends[at + length - 1] as number,
        length,
        previous: at > 0 ? labelAt(at - 1) : NO_LABEL,
        first: labelAt(at),
        last: labelAt(at + length - 1),
        next: labelAt(at + length),
      },
      regional,
    );
  };
  const known = lexicon
    .map((name) => ({ ...name, folded: fold(name.surface, table).text }))
    .filter(({ scope, folded: name }) => {
      const how = scopeHolds(scope, regionCode);
      return how === HOLDS || (how === HOLDS_UNLESS_CITY && !/^[市州]/.test(name));
    });
  const matches: { start: number; end: number; entities: number[] }[] = [];
  for (let at = 0; at < folded.length; ) {
    let best = 0;
    for (const name of known) {
      const to = at + name.folded.length;
      const [start, end] = [starts[at] as number, ends[to - 1] as number];
      // an expansion, as of ﬁ, is taken whole or not at all
      const whole = (at === 0 || starts[at - 1] !== start) && (to >= folded.length || ends[to] !== end);
      if (name.folded.length <= best || !whole || !folded.startsWith(name.folded, at)) continue;
      if (holds(at, name.folded.length, name.scope !== '')) best = name.folded.length;
    }
    if (best === 0) {
      at++;
      continue;
    }
    const meant = known.filter(
      (name) => name.folded === folded.slice(at, at + best) && holds(at, best, name.scope !== ''),
    );
    const match = {
      start: starts[at] as number,
      end: ends[at + best - 1] as number,
      entities: [...new Set(meant.map((name) => Number(name.entity.slice(1))))].sort(ascending),
    };
    takeInQuote(input, match);
    match.start = Math.max(match.start, matches[matches.length - 1]?.end ?? 0);
    matches.push(match);
    at += best;
  }
  return matches;
}

function open(lexicon: LexiconName[]) {
  return openLexicon(
    packLexicon({ version: '1', hash: 'h', entities, names: lexicon }).buffer as ArrayBuffer,
  );
}

function expectNaiveMatches(lexicon: LexiconName[], input: string, regionCode: string | null) {
  const matches = open(lexicon)
    .match(input, { region: regionCode })
    .map((match) => ({ ...match, entities: [...match.entities].sort(ascending) }));
  expect(matches).toEqual(naive(lexicon, input, regionCode));
}

describe('match', () => {
  it('finds what a naive search finds', () => {
    fc.assert(fc.property(names, text, region, expectNaiveMatches), { numRuns: 600 });
  }, 60_000);

  it('finds the same in texts longer than one window', () => {
    const long = fc.tuple(text, fc.integer({ min: 4000, max: 9000 })).map(([part, length]) => {
      const filled = part === '' ? '政' : part;
      return filled.repeat(Math.ceil(length / filled.length)).slice(0, length);
    });
    fc.assert(fc.property(names, long, region, expectNaiveMatches), { numRuns: 40 });
  }, 60_000);

  it('finds in a window what begins there', () => {
    fc.assert(
      fc.property(names, text, fc.nat(40), fc.nat(40), (lexicon, input, a, b) => {
        const opened = open(lexicon);
        const [from, to] = [Math.min(a, b), Math.max(a, b)];
        for (const match of opened.match(input, { region: null, from, to })) {
          expect(match.start).toBeGreaterThanOrEqual(Math.max(0, from - 1));
          expect(match.start).toBeLessThan(to);
          expect(match.end).toBeLessThanOrEqual(input.length);
        }
      }),
    );
  });
});
