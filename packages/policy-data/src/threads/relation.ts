import { bigrams, dice } from './bigrams';
import type { Span, ThreadCommitment, ThreadTarget } from './thread-commitment';

export type Relation = 'continued' | 'sharpened' | 'weakened' | 'extended' | 'dropped';

export interface ComparedTargets {
  earlier: ThreadTarget;
  later: ThreadTarget;
  change: 'same' | 'more' | 'less';
}

/** Metrics this alike, in one unit, are compared. */
const LIKE_METRIC = 0.6;

function direction(earlier: ThreadTarget, later: ThreadTarget): ComparedTargets['change'] {
  const before = Number(earlier.value);
  const after = Number(later.value);
  if (!Number.isFinite(before) || !Number.isFinite(after) || before === after) return 'same';
  const ceiling = later.comparator.startsWith('<') || earlier.comparator.startsWith('<');
  return after > before !== ceiling ? 'more' : 'less';
}

/** Targets of the two commitments that measure the same thing in the same unit. */
export function comparedTargets(earlier: ThreadCommitment, later: ThreadCommitment): ComparedTargets[] {
  const compared: ComparedTargets[] = [];
  for (const after of later.targets) {
    const before = earlier.targets.find(
      (t) =>
        t.unit === after.unit &&
        t.value !== '' &&
        after.value !== '' &&
        dice(bigrams(t.metric), bigrams(after.metric)) >= LIKE_METRIC,
    );
    if (before) compared.push({ earlier: before, later: after, change: direction(before, after) });
  }
  return compared;
}

const ANNOUNCED =
  /(?:出台|制定|编制|建立|建成|搭建|开发|组建|启动|申报|争取|筹建|研究|探索|立法)[^，。；,;]{0,12}$/u;
const IN_USE =
  /(?:贯彻|落实|深化|拓展|推广|优化|升级|迭代|用好|运营|纵深|扩大|提升|推行|完善|实施)[^，。；,;]{0,12}$/u;
const ENDED = /(?:取消|停止|不再|撤销|废止|终止|关停)[^，。；,;]{0,8}$/u;

/** Words before a mention, within its clause. */
function before(text: string, span: Span): string {
  return text.slice(Math.max(0, span.start - 24), span.start).replace(/[“《‘]+$/u, '');
}

/** Whether no 。 or ； stands between two spans. */
function sameClause(text: string, a: Span, b: Span): boolean {
  return !/[。；;]/u.test(text.slice(Math.min(a.end, b.end), Math.max(a.start, b.start)));
}

/**
 * What became of an undertaking, by the texts alone: targets raised or lowered, a figure set on what had none, an
 * instrument or system that was announced and is now being used or enlarged, or ended in so many words. Anything
 * else is `continued`; nothing here says whether it was done.
 */
export function relationOf(
  earlier: ThreadCommitment,
  later: ThreadCommitment,
  targets: readonly ComparedTargets[],
): Relation {
  const shared = [...earlier.entities].flatMap(([id, span]) => {
    const other = later.entities.get(id);
    return other ? [{ span, other }] : [];
  });
  if (shared.some(({ other }) => ENDED.test(before(later.text, other)))) return 'dropped';
  if (targets.some((t) => t.change === 'less')) return 'weakened';
  if (targets.some((t) => t.change === 'more')) return 'sharpened';
  const extended = shared.some(
    ({ span, other }) =>
      ANNOUNCED.test(before(earlier.text, span)) &&
      !ANNOUNCED.test(before(later.text, other)) &&
      IN_USE.test(before(later.text, other)),
  );
  if (extended) return 'extended';
  const figured = later.targets.some(
    (t) =>
      t.value !== '' &&
      earlier.targets.length === 0 &&
      shared.some(({ other }) => sameClause(later.text, other, t)),
  );
  return figured ? 'sharpened' : 'continued';
}
