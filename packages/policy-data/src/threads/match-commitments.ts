import { dice } from './bigrams';
import type { ThreadCommitment } from './thread-commitment';

export interface CommitmentMatch {
  earlier: ThreadCommitment;
  later: ThreadCommitment;
  score: number;
}

/** Among the commitments of both documents: inverse frequency of each bigram, number of those that have each name. */
interface Weights {
  bigram: ReadonlyMap<string, number>;
  count: ReadonlyMap<string, number>;
}

function counts(sets: readonly Iterable<string>[]): Map<string, number> {
  const found = new Map<string, number>();
  for (const set of sets) for (const item of set) found.set(item, (found.get(item) ?? 0) + 1);
  return found;
}

function inverseFrequency(sets: readonly Iterable<string>[]): Map<string, number> {
  return new Map([...counts(sets)].map(([item, count]) => [item, Math.log((sets.length + 1) / count)]));
}

/** Cosine of the weighted bigrams of two texts, 0 to 1. */
function cosine(a: ReadonlySet<string>, b: ReadonlySet<string>, weight: ReadonlyMap<string, number>): number {
  let shared = 0;
  let left = 0;
  let right = 0;
  for (const item of a) {
    const w = (weight.get(item) ?? 0) ** 2;
    left += w;
    if (b.has(item)) shared += w;
  }
  for (const item of b) right += (weight.get(item) ?? 0) ** 2;
  return left === 0 || right === 0 ? 0 : shared / Math.sqrt(left * right);
}

/** What two commitments have in common, 0 to 1 each. */
interface Likeness {
  text: number;
  heading: number;
  /** Whether they share a name that no third commitment of the two plans has. */
  onlyThey: boolean;
  /** Whether they share a name that few have. */
  rareName: boolean;
}

/** A name that at most so many of the two plans' commitments have tells them apart. */
const RARE = 8;

/** Two commitments go on from one another: by their texts alone, or by a name or heading that the texts bear out. */
function isSameUndertaking({ text, heading, onlyThey, rareName }: Likeness): boolean {
  if (text >= 0.33) return true;
  if (onlyThey && text >= 0.1) return true;
  if (heading >= 0.45 && text >= (rareName ? 0.1 : 0.15)) return true;
  if (heading >= 0.3 && text >= (rareName ? 0.14 : 0.22)) return true;
  return text >= 0.25 && heading > 0.05;
}

/** The same, strong enough for a second partner of a commitment: two items of one plan that became one. */
function isStrong({ text, heading, onlyThey, rareName }: Likeness): boolean {
  return (
    (onlyThey && text >= 0.07) ||
    (heading >= 0.5 && rareName) ||
    text >= 0.33 ||
    (heading >= 0.45 && text >= 0.25)
  );
}

function likeness(a: ThreadCommitment, b: ThreadCommitment, weights: Weights): Likeness {
  const shared = [...a.entities.keys()]
    .filter((id) => b.entities.has(id))
    .map((id) => weights.count.get(id) ?? 0);
  return {
    text: cosine(a.textBigrams, b.textBigrams, weights.bigram),
    heading: dice(a.headingBigrams, b.headingBigrams),
    onlyThey: shared.some((count) => count === 2),
    rareName: shared.some((count) => count <= RARE),
  };
}

const byScore = (x: Scored, y: Scored) =>
  y.score - x.score ||
  (x.later.id < y.later.id ? -1 : x.later.id > y.later.id ? 1 : x.earlier.id < y.earlier.id ? -1 : 1);

interface Scored extends CommitmentMatch {
  accepted: boolean;
  strong: boolean;
}

/**
 * The commitments of a later plan that take up one of an earlier plan. Each has one partner, the best; a second
 * only where the two share a name that nothing else has, or nearly the same words. What is merely on the same
 * subject stays apart, because a reader takes a thread for a statement.
 * @returns best pairs first: the first one of a later commitment is its predecessor proper.
 */
export function matchCommitments(
  earlier: readonly ThreadCommitment[],
  later: readonly ThreadCommitment[],
): CommitmentMatch[] {
  const all = [...earlier, ...later];
  const weights: Weights = {
    bigram: inverseFrequency(all.map((c) => c.textBigrams)),
    count: counts(all.map((c) => c.entities.keys())),
  };
  const scored: Scored[] = [];
  for (const a of earlier) {
    for (const b of later) {
      const like = likeness(a, b, weights);
      const score = like.text + like.heading / 2 + (like.onlyThey ? 0.3 : like.rareName ? 0.1 : 0);
      const accepted = isSameUndertaking(like);
      const strong = isStrong(like);
      if (accepted || strong) scored.push({ earlier: a, later: b, score, accepted, strong });
    }
  }
  scored.sort(byScore);
  const taken = new Set<string>();
  const matches: CommitmentMatch[] = [];
  for (const { accepted, strong, ...match } of scored) {
    const free = !taken.has(match.earlier.id) && !taken.has(match.later.id);
    const halfFree = !taken.has(match.earlier.id) || !taken.has(match.later.id);
    if (!(free && accepted) && !(halfFree && strong)) continue;
    taken.add(match.earlier.id).add(match.later.id);
    matches.push(match);
  }
  return matches;
}
