/** Arguments of one call: engines limit them, at 65,536 in some. */
const STEP = 0x8000;

/** Base64, because Chromium's messages are JSON and lose an ArrayBuffer. */
export function encodeBase64(buffer: ArrayBuffer): string {
  const bytes = new Uint8Array(buffer);
  let binary = '';
  for (let at = 0; at < bytes.length; at += STEP) {
    binary += String.fromCharCode(...bytes.subarray(at, at + STEP));
  }
  return btoa(binary);
}

interface Decoder {
  /** Several times as quick; Chromium has it since 140. */
  fromBase64?(text: string): Uint8Array<ArrayBuffer>;
}

/** Throws InvalidCharacterError or SyntaxError where `text` is not base64. */
export function decodeBase64(text: string): ArrayBuffer {
  const { fromBase64 } = Uint8Array as Decoder;
  if (fromBase64 !== undefined) return fromBase64.call(Uint8Array, text).buffer;
  const binary = atob(text);
  const bytes = new Uint8Array(binary.length);
  for (let at = 0; at < binary.length; at++) bytes[at] = binary.charCodeAt(at);
  return bytes.buffer;
}
