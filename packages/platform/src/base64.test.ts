import fc from 'fast-check';
import { expect, it } from 'vitest';
import { decodeBase64, encodeBase64 } from './base64';

it('brings any bytes back', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 100_000 }), (bytes) => {
      const copy = new Uint8Array(decodeBase64(encodeBase64(Uint8Array.from(bytes).buffer)));
      expect(copy).toEqual(Uint8Array.from(bytes));
    }),
    { numRuns: 30 },
  );
});
