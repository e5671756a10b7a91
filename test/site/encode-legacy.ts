/** Bytes of a text in an encoding of two bytes a character, as old sites send it. */
export function encodeLegacy(text: string, encoding: 'gbk' | 'big5'): Uint8Array {
  const table = tableOf(encoding);
  const bytes: number[] = [];
  for (const char of text) {
    const code = char.codePointAt(0) as number;
    const pair = code < 0x80 ? [code] : table.get(char);
    if (pair === undefined) throw new Error(`${encoding} has no ${char}`);
    bytes.push(...pair);
  }
  return Uint8Array.from(bytes);
}

/** Made by decoding every pair of bytes: Node decodes these encodings, but doesn't encode them. */
function tableOf(encoding: string): Map<string, [number, number]> {
  const decoder = new TextDecoder(encoding);
  const table = new Map<string, [number, number]>();
  for (let lead = 0x81; lead < 0xff; lead++) {
    for (let trail = 0x40; trail < 0xff; trail++) {
      const char = decoder.decode(Uint8Array.of(lead, trail));
      if ([...char].length === 1 && !table.has(char)) table.set(char, [lead, trail]);
    }
  }
  return table;
}
