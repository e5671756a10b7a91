import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { packLexicon } from '../build/pack-lexicon';
import { openLexicon } from '../open-lexicon';
import { AssetError, readSections, SECTIONS, writeSections } from './asset-format';

const bytes = packLexicon({
  version: '1.2.3',
  hash: '0a1b2c',
  entities: [
    { id: 'a1', kind: 'agency', name: '湖南省数据局', regionCode: '430000', documentId: null },
    { id: 'a2', kind: 'agency', name: '广东省数据局', regionCode: '440000', documentId: null },
    { id: 'i1', kind: 'instrument', name: '《湖南省数据条例》', regionCode: '430000', documentId: 'd9' },
  ],
  names: [
    { surface: '湖南省数据局', entity: 'a1', scope: '' },
    { surface: '省数据局', entity: 'a1', scope: '430000' },
    { surface: '省数据局', entity: 'a2', scope: '440000' },
    { surface: '《湖南省数据条例》', entity: 'i1', scope: '' },
  ],
});
const text = '由省數據(jù)局落實《湖南省數據條例》，𠮷湖南省数据局';

/** With something in every section: tries, scopes, ambiguous and short names, instruments. */
const large = packLexicon({
  version: '1',
  hash: 'h',
  entities: [
    ...Array.from({ length: 300 }, (_, index) => ({
      id: `a${index}`,
      kind: 'agency' as const,
      name: `第${index}局`,
      regionCode: index % 2 === 0 ? '430000' : '440000',
      documentId: null,
    })),
    { id: 'i1', kind: 'instrument', name: '湖南省数据条例', regionCode: '430000', documentId: 'd9' },
  ],
  names: [
    ...Array.from({ length: 300 }, (_, index) => ({
      surface: `湖南省数据${String.fromCharCode(0x4e00 + index)}局${index % 7 === 0 ? '办公室' : ''}`,
      entity: `a${index}`,
      scope: index % 3 === 0 ? '' : '430000',
    })),
    { surface: '省数据局', entity: 'a1', scope: '430000' },
    { surface: '省数据局', entity: 'a2', scope: '430000' },
    { surface: '落实', entity: 'a3', scope: '' },
    { surface: '湖南省数据条例', entity: 'i1', scope: '' },
  ],
});

/** Where each section lies, by reading the head as `asset-format.ts` describes it. */
function layoutOf(asset: Uint8Array) {
  const words = new Uint32Array(asset.slice().buffer);
  let at = (4 + SECTIONS.length) * 4;
  const starts = SECTIONS.map(([name], index): [string, [number, number]] => {
    const from = at;
    const length = words[4 + index] as number;
    at += (length + 3) & ~3;
    return [name, [from, from + length]];
  });
  return { starts };
}

function expectHarmless(sections: ReturnType<typeof readSections>) {
  const forged = writeSections(sections);
  const searched = `${text}湖南省数据丁局办公室、湖南省数据七局，落实湖南省数据条例ﬁ㈠（wù）(a`;
  try {
    const lexicon = openLexicon(forged.buffer as ArrayBuffer);
    for (const { start, end, entities } of lexicon.match(searched, { region: '430300' })) {
      expect(start).toBeLessThanOrEqual(end);
      for (const entity of entities) lexicon.entity(entity);
    }
  } catch (error) {
    if (!(error instanceof AssetError)) throw error;
  }
}

function open(changed: Uint8Array) {
  const copy = new Uint8Array(changed);
  return openLexicon(copy.buffer as ArrayBuffer);
}

describe('the lexicon asset', () => {
  it('gives back what was packed', () => {
    const lexicon = open(bytes);
    expect([lexicon.version, lexicon.hash]).toEqual(['1.2.3', '0a1b2c']);
    const named = (region: string | null) =>
      lexicon
        .match(text, { region })
        .map(({ entities }) => entities.map((entity) => lexicon.entity(entity).id));
    expect(named('430300')).toEqual([['a1'], ['i1'], ['a1']]);
    expect(named('440000')).toEqual([['a2'], ['i1'], ['a1']]);
    expect(named(null)).toEqual([['i1'], ['a1']]);
    const instrument = lexicon.match(text, { region: null })[0]?.entities[0] as number;
    expect(lexicon.entity(instrument)).toEqual({
      id: 'i1',
      kind: 'instrument',
      regionCode: '430000',
      documentId: 'd9',
    });
    expect(lexicon.kindOf(instrument)).toBe(3);
    expect(() => lexicon.entity(3)).toThrow(RangeError);
  });

  it('is refused when cut off anywhere', () => {
    for (let length = 0; length < bytes.length; length += length < 4096 ? 1 : 997) {
      expect(() => open(bytes.subarray(0, length))).toThrow(AssetError);
    }
  });

  it('is refused when longer', () => {
    expect(() => open(new Uint8Array([...bytes, 0, 0, 0, 0]))).toThrow(AssetError);
  });

  it('is refused when a byte is another', () => {
    const copy = new Uint8Array(bytes);
    for (let at = 0; at < bytes.length; at += at < 256 ? 1 : 41) {
      copy[at] = (bytes[at] as number) ^ (1 << (at % 8));
      expect(() => openLexicon(copy.buffer)).toThrow(AssetError);
      copy[at] = bytes[at] as number;
    }
  });

  it('notices every changed bit of small sections', () => {
    const small = writeSections(
      Object.fromEntries(
        SECTIONS.map(([name, TypedArray], index) => [name, new TypedArray(index % 5).fill(index)]),
      ) as never,
    );
    expect(() => readSections(small.slice().buffer)).not.toThrow();
    for (let bit = 0; bit < small.length * 8; bit++) {
      const copy = small.slice();
      copy[bit >> 3] = (small[bit >> 3] as number) ^ (1 << (bit & 7));
      expect(() => readSections(copy.buffer)).toThrow(AssetError);
    }
  });

  it('is refused when a byte of any section is another', () => {
    const { starts } = layoutOf(large);
    const copy = new Uint8Array(large);
    for (const [name, [from, to]] of starts) {
      expect(to, name).toBeGreaterThan(from);
      for (const at of [from, (from + to) >> 1, to - 1]) {
        copy[at] = (large[at] as number) ^ 0x10;
        expect(() => openLexicon(copy.slice().buffer), name).toThrow(AssetError);
        copy[at] = large[at] as number;
      }
    }
  });

  it.each(SECTIONS.map(([name]) => name))(
    'is refused or harmless with a forged %s and a right checksum',
    (name) => {
      fc.assert(
        fc.property(
          fc.array(fc.tuple(fc.nat(), fc.integer()), { minLength: 1, maxLength: 20 }),
          (changes) => {
            const sections = readSections(large.slice().buffer);
            const section = sections[name];
            for (const [at, value] of changes) section[at % section.length] = value;
            expectHarmless(sections);
          },
        ),
        { numRuns: 20 },
      );
      for (const value of [0, 1, 0x7fffffff, 0x80000000, 0xffffffff]) {
        const sections = readSections(large.slice().buffer);
        sections[name].fill(value);
        expectHarmless(sections);
      }
    },
  );

  it('is refused in another byte order', () => {
    const swapped = new Uint8Array(bytes.length);
    for (let at = 0; at < bytes.length; at++) swapped[at] = bytes[(at & ~3) + 3 - (at & 3)] as number;
    expect(() => open(swapped)).toThrow(/byte order/);
  });
});

describe('packing', () => {
  const entity = { id: 'a', kind: 'agency', name: '甲乙', regionCode: '430000', documentId: null } as const;
  const source = { version: '1', hash: 'h', entities: [entity] };

  it('gives the same bytes for any order', () => {
    const names = ['甲乙', '甲乙丙', '乙丙'].map((surface) => ({ surface, entity: 'a', scope: '' }));
    expect(packLexicon({ ...source, names })).toEqual(packLexicon({ ...source, names: names.reverse() }));
  });

  it.each([
    [{ surface: '甲', entity: 'a', scope: '' }, /short/],
    [{ surface: '“甲”', entity: 'a', scope: '' }, /short/],
    [{ surface: '甲乙', entity: 'b', scope: '' }, /isn't there/],
    [{ surface: '甲乙', entity: 'a', scope: '43' }, /2260/],
  ])('refuses %j', (name, message) => {
    expect(() => packLexicon({ ...source, names: [name] })).toThrow(message);
  });
});
