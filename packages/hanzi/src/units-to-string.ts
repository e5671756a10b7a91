/** Most units that `String.fromCharCode` is given at once: engines limit the number of arguments. */
const CHUNK = 4096;

/** The string of UTF-16 units, lone surrogates among them. */
export function unitsToString(units: Uint16Array): string {
  let text = '';
  for (let at = 0; at < units.length; at += CHUNK) {
    text += String.fromCharCode.apply(null, units.subarray(at, at + CHUNK) as never);
  }
  return text;
}
