import { dice } from './bigrams';
import type { ThreadCommitment } from './thread-commitment';

export interface CommitmentMatch {
  earlier: ThreadCommitment;
  later: ThreadCommitment;
  score: number;
}

/** Inverse frequency of each bigram, and of each entity, among the commitments of both documents. */
interface Weights {
  bigram: ReadonlyMap<string, number>;
  entity: ReadonlyMap<string, number>;
}

function inverseFrequency(sets: readonly Iterable<string>[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const set of sets) for (const item of set) counts.set(item, (counts.get(item) ?? 0) + 1);
  return new Map([...counts].map(([item, count]) => [item, Math.log((sets.length + 1) / count)]));
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

/** Two texts this alike are the same undertaking, whatever their headings. */
const SAME_TEXT = 0.42;
/** Alike enough when a rare entity or the heading speaks for it too. */
const LIKE_TEXT = 0.2;
const LIKE_HEADING = 0.45;
/** An entity that at most so many of the two plans' commitments name tells them apart. */
const RARE = 6;

function scoreOf(a: ThreadCommitment, b: ThreadCommitment, weights: Weights, total: number): number {
  const text = cosine(a.textBigrams, b.textBigrams, weights.bigram);
  const heading = dice(a.headingBigrams, b.headingBigrams);
  const rareWeight = Math.log((total + 1) / RARE);
  let entity = 0;
  for (const id of a.entities.keys()) {
    if (b.entities.has(id)) entity = Math.max(entity, (weights.entity.get(id) ?? 0) >= rareWeight ? 1 : 0.3);
  }
  const accepted =
    text >= SAME_TEXT ||
    (heading >= LIKE_HEADING && text >= LIKE_TEXT) ||
    (entity === 1 && text >= LIKE_TEXT) ||
    (entity > 0 && heading >= LIKE_HEADING);
  return accepted ? text + heading / 2 + entity / 3 : 0;
}

/**
 * The commitments of a later plan that take up one of an earlier plan. Each has one partner at most, the best;
 * what is merely on the same subject stays apart, because a reader takes a thread for a statement.
 */
export function matchCommitments(earlier: readonly ThreadCommitment[], later: readonly ThreadCommitment[]): CommitmentMatch[] {
  const all = [...earlier, ...later];
  const weights: Weights = {
    bigram: inverseFrequency(all.map((c) => c.textBigrams)),
    entity: inverseFrequency(all.map((c) => c.entities.keys())),
  };
  const scored: CommitmentMatch[] = [];
  for (const a of earlier) {
    for (const b of later) {
      const score = scoreOf(a, b, weights, all.length);
      if (score > 0) scored.push({ earlier: a, later: b, score });
    }
  }
  scored.sort((x, y) => y.score - x.score || (x.later.id < y.later.id ? -1 : 1) || (x.earlier.id < y.earlier.id ? -1 : 1));
  const taken = new Set<string>();
  const matches: CommitmentMatch[] = [];
  for (const match of scored) {
    if (taken.has(match.earlier.id) || taken.has(match.later.id)) continue;
    taken.add(match.earlier.id).add(match.later.id);
    matches.push(match);
  }
  return matches;
}
