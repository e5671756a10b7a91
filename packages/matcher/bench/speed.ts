/**
 * Million characters a second. The text is searched in pieces, several times over, and each piece counts with
 * its best time: what other processes take from this one is left out.
 */
export function speed(
  text: string,
  search: (piece: string) => unknown,
  rounds: number,
  pieceLength = 40_000,
): number {
  let total = 0;
  for (let at = 0; at < text.length; at += pieceLength) {
    // a string of its own, flat, as a page's text is
    const piece = Buffer.from(text.slice(at, at + pieceLength), 'utf16le').toString('utf16le');
    let best = Number.POSITIVE_INFINITY;
    for (let round = 0; round < rounds; round++) {
      const start = performance.now();
      search(piece);
      best = Math.min(best, performance.now() - start);
    }
    total += best;
  }
  return text.length / total / 1000;
}
