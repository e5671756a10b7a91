/**
 * The text of a file. Offsets in everything that the parser returns are UTF-16 offsets in this text.
 *
 * Order of evidence, after the WHATWG Encoding Standard: byte order mark; UTF-16 without a mark, by its zero
 * bytes; a charset that HTML declares in its first 2 KB; UTF-8 if the bytes are valid UTF-8; else GB18030,
 * the superset of the GBK and GB 2312 that older government sites send. Bytes that can't be read become
 * U+FFFD; nothing is thrown. A byte order mark isn't part of the text.
 */
export function decodeSource(bytes: Uint8Array, name: string): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return decode('utf-16le', bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return decode('utf-16be', bytes);
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return decode('utf-8', bytes);
  const zeros = zeroBytes(bytes);
  if (zeros !== null) return decode(zeros, bytes);
  const declared = isHtmlName(name) || looksLikeMarkup(bytes) ? declaredCharset(bytes) : null;
  if (declared !== null && declared !== 'utf-8') return decode(declared, bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return declared === 'utf-8' && !isMostlyGb(bytes) ? decode('utf-8', bytes) : bestOf(bytes);
  }
}

/** Whether a file of this name holds markup. */
export function isHtmlName(name: string): boolean {
  return /\.(?:x?html?|shtml|jsp|aspx?)$/iu.test(name);
}

function decode(label: string, bytes: Uint8Array): string {
  return new TextDecoder(label).decode(bytes);
}

function latin(bytes: Uint8Array): string {
  return String.fromCharCode(...bytes.subarray(0, 2048));
}

function looksLikeMarkup(bytes: Uint8Array): boolean {
  return /^\s*<(?:!doctype|html|head|meta|\?xml)/iu.test(latin(bytes));
}

function declaredCharset(bytes: Uint8Array): string | null {
  const label = /charset\s*=\s*["']?\s*([\w-]+)/iu.exec(latin(bytes))?.[1];
  if (label === undefined) return null;
  try {
    const { encoding } = new TextDecoder(label);
    // An ASCII-readable declaration can't stand in UTF-16; the standard reads it as UTF-8.
    return encoding.startsWith('utf-16') ? 'utf-8' : encoding;
  } catch {
    return null;
  }
}

function zeroBytes(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const head = bytes.subarray(0, 512);
  let even = 0;
  let odd = 0;
  for (let i = 0; i < head.length; i++) {
    if (head[i] !== 0) continue;
    if (i % 2 === 0) even++;
    else odd++;
  }
  if (Math.max(even, odd) < 4 || Math.min(even, odd) > 0) return null;
  return odd > even ? 'utf-16le' : 'utf-16be';
}

function isMostlyGb(bytes: Uint8Array): boolean {
  return replaced(decode('gb18030', bytes)) * 4 < replaced(decode('utf-8', bytes));
}

/** UTF-8 with a few broken bytes stays UTF-8; anything else that isn't valid UTF-8 is read as GB18030. */
function bestOf(bytes: Uint8Array): string {
  const utf8 = decode('utf-8', bytes);
  const gb = decode('gb18030', bytes);
  return replaced(utf8) <= replaced(gb) ? utf8 : gb;
}

function replaced(text: string): number {
  let count = 0;
  for (let at = text.indexOf('\ufffd'); at >= 0; at = text.indexOf('\ufffd', at + 1)) count++;
  return count;
}
