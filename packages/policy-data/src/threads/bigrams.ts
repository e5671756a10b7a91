/** Pairs of neighbouring Han characters, letters and digits, once each. */
export function bigrams(text: string): Set<string> {
  const found = new Set<string>();
  for (const run of text.match(/[\p{Script=Han}\p{L}\p{N}]+/gu) ?? []) {
    for (let at = 0; at + 2 <= run.length; at++) found.add(run.slice(at, at + 2));
  }
  return found;
}

/** Sørensen–Dice coefficient of two sets, 0 to 1. */
export function dice(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  if (a.size === 0 || b.size === 0) return 0;
  let shared = 0;
  for (const item of a) if (b.has(item)) shared++;
  return (2 * shared) / (a.size + b.size);
}
