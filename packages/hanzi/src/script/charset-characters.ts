/** What `script-table.ts` speaks of: U+3400–U+9FFF. */
export const FIRST = 0x3400;
export const LAST = 0x9fff;

/** Han characters in rows `first` to `last` of a charset that every browser and Node can decode, ascending. */
export function charactersOf(charset: 'gbk' | 'big5', first: number, last: number): number[] {
  const bytes: number[] = [];
  for (let row = first; row <= last; row++) {
    // Big5 has cells in two stretches; GB 2312 only has the second one.
    for (let cell = charset === 'gbk' ? 0xa1 : 0x40; cell < 0xff; cell = cell === 0x7e ? 0xa1 : cell + 1)
      bytes.push(row, cell);
  }
  return [...new TextDecoder(charset).decode(Uint8Array.from(bytes))]
    .map((character) => character.codePointAt(0) as number)
    .filter((code) => code >= FIRST && code <= LAST)
    .sort((a, b) => a - b);
}

/**
 * The sets from which `script-table.ts` tells the differences: level 1 of GB 2312 (rows B0–D7), which nearly all
 * are Simplified where Big5 lacks them, and level 1 of Big5 (rows A4–C5) without GB 2312, two thirds of which are
 * forms of characters of daily use that only Traditional has.
 */
export function likelyCharacters(): { hans: number[]; hant: number[] } {
  const frequent = charactersOf('big5', 0xa4, 0xc5);
  const big5 = new Set([...frequent, ...charactersOf('big5', 0xc9, 0xf8)]);
  const gb = new Set(charactersOf('gbk', 0xb0, 0xf7));
  return {
    hans: charactersOf('gbk', 0xb0, 0xd7).filter((code) => !big5.has(code)),
    hant: frequent.filter((code) => !gb.has(code)),
  };
}
