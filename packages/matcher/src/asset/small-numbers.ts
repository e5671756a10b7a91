/** Numbers that are the smaller the more frequent, in one byte or two: those below `TWO_BYTES` in one. */
const TWO_BYTES = 0xc0;
/** The greatest there may be. */
export const MOST_SMALL = TWO_BYTES + 0x3fff;

/** @throws RangeError for a number above `MOST_SMALL` */
export function writeSmall(bytes: number[], number: number): void {
  if (number > MOST_SMALL) throw new RangeError(`Too great for a lexicon: ${number}`);
  if (number < TWO_BYTES) bytes.push(number);
  else bytes.push(TWO_BYTES | ((number - TWO_BYTES) >> 8), (number - TWO_BYTES) & 0xff);
}

/** The number whose first byte is at `at`. */
export function readSmall(bytes: Uint8Array, at: number): number {
  const byte = bytes[at] as number;
  if (byte < TWO_BYTES) return byte;
  return TWO_BYTES + (((byte & 0x3f) << 8) | (bytes[at + 1] as number));
}

export const smallSize = (number: number): number => (number < TWO_BYTES ? 1 : 2);
