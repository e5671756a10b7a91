/**
 * Characters of which every word has at least one, as rare as possible together: a clause without any of them
 * holds none of the words. Greedy weighted set cover; the same words give the same characters.
 *
 * @param frequency how often a character stands in text, by whatever measure
 * @param given characters that are in the set anyway
 */
export function coverWords(
  words: Iterable<string>,
  frequency: (unit: string) => number,
  given: Iterable<string>,
): Set<string> {
  const cover = new Set(given);
  const open = new Map<string, Set<string>>();
  for (const word of words) {
    const units = new Set(word.split(''));
    if ([...units].some((unit) => cover.has(unit))) continue;
    for (const unit of units) open.set(unit, (open.get(unit) ?? new Set()).add(word));
  }
  while (open.size > 0) {
    let best = '';
    let least = Number.POSITIVE_INFINITY;
    for (const [unit, uncovered] of open) {
      const price = (frequency(unit) + 1) / uncovered.size;
      if (price < least || (price === least && unit < best)) [best, least] = [unit, price];
    }
    cover.add(best);
    for (const word of open.get(best) ?? []) {
      for (let i = 0; i < word.length; i++) {
        const others = open.get(word.charAt(i));
        if (word.charAt(i) === best || !others) continue;
        others.delete(word);
        if (others.size === 0) open.delete(word.charAt(i));
      }
    }
    open.delete(best);
  }
  return cover;
}
