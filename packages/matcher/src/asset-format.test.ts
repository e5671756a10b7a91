import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { AssetError, readSections, SECTIONS, writeSections } from './asset-format';
import { openLexicon } from './open-lexicon';
import { packLexicon } from './pack-lexicon';

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

  it('is refused or harmless when its numbers are forged and its checksum is right', () => {
    const names = SECTIONS.map(([name]) => name).filter((name) => name !== 'foldUnits');
    fc.assert(
      fc.property(fc.constantFrom(...names), fc.nat(), fc.integer(), (name, at, value) => {
        const sections = readSections(bytes.slice().buffer);
        const section = sections[name];
        if (section.length === 0) return;
        section[at % section.length] = value;
        const forged = writeSections(sections);
        try {
          const lexicon = openLexicon(forged.buffer as ArrayBuffer);
          for (const { entities } of lexicon.match(text, { region: '430300' }))
            for (const entity of entities) lexicon.entity(entity);
        } catch (error) {
          if (!(error instanceof AssetError)) throw error;
        }
      }),
      { numRuns: 500 },
    );
  }, 60_000);

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
