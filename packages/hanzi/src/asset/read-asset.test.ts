import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openConverter } from '../convert/open-converter';
import { builtAsset } from '../testing/opened';
import { AssetError, HASH_WORD, hashAsset } from './asset-format';

const asset = builtAsset('t', 'tw');

/** The asset with one 32-bit word replaced and, as an attacker would, the hash made to fit. */
function tampered(word: number, value: number): ArrayBuffer {
  const words = new Uint32Array(asset.slice(0));
  words[word] = value;
  words[HASH_WORD] = hashAsset(words);
  return words.buffer;
}

describe('openConverter', () => {
  it('opens what buildAsset wrote', () => {
    const converter = openConverter(asset);
    expect([converter.from, converter.to, converter.mode]).toEqual(['t', 'tw', 'default']);
    expect(converter.convert('裏爲').text).toBe('裡為');
  });

  it('refuses every truncation', () => {
    fc.assert(
      fc.property(fc.nat(asset.byteLength - 1), (length) => {
        expect(() => openConverter(asset.slice(0, length))).toThrow(AssetError);
      }),
    );
  });

  it('refuses every changed byte', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.nat(asset.byteLength - 1), fc.nat(200)),
        fc.integer({ min: 1, max: 255 }),
        (at, change) => {
          const damaged = new Uint8Array(asset.slice(0));
          damaged[at] = (damaged[at] as number) ^ change;
          expect(() => openConverter(damaged.buffer)).toThrow(AssetError);
        },
      ),
    );
  });

  it('refuses bytes of any other kind', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => {
        expect(() => openConverter(bytes.slice().buffer as ArrayBuffer)).toThrow(AssetError);
      }),
    );
  });

  it('never reads out of bounds or hangs, even where the hash fits', () => {
    fc.assert(
      fc.property(
        fc.nat(asset.byteLength / 4 - 1),
        fc.integer({ min: 0, max: 0xffffffff }),
        (word, value) => {
          try {
            expect(typeof openConverter(tampered(word, value)).convert('裏爲衆人，着力𠮷').text).toBe(
              'string',
            );
          } catch (error) {
            expect(error).toBeInstanceOf(AssetError);
          }
        },
      ),
      { numRuns: 300 },
    );
  });
});
