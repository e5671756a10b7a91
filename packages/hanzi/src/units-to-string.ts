/** Most units that `String.fromCharCode` is given at once: engines limit the number of arguments. */
const CHUNK = 4096;

/** The string of the first `length` UTF-16 units, lone surrogates among them. */
export function unitsToString(units: Uint16Array, length: number): string {
  let text = '';
  for (let at = 0; at < length; at += CHUNK) {
    text += String.fromCharCode.apply(null, units.subarray(at, Math.min(at + CHUNK, length)) as never);
  }
  return text;
}
