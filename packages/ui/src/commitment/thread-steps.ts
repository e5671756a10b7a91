import type { CommitmentRecord, DocumentRecord, TargetRecord } from 'policy-data/records';
import { figureText } from '../format/target-figure';

/** One document's place in a thread 脉络. */
export interface ThreadStep {
  commitment: CommitmentRecord;
  document: DocumentRecord;
  /** `2024`, or `湖南省 2024` where the thread leaves the region. Canonical Simplified. */
  label: string;
  /** What this step states for the view's metric, as text; null where it states nothing. */
  figure: string | null;
}

export interface ThreadView {
  threadId: string;
  /** continued, sharpened, weakened, extended, dropped, or another word of the data. */
  relation: string;
  /** Earlier first. */
  steps: [ThreadStep, ThreadStep];
  /** The metric of the figures; null where neither step has any. */
  metric: string | null;
}

interface ThreadSources {
  documents: Record<string, DocumentRecord>;
  threadCommitments: Record<string, CommitmentRecord>;
}

/** The thread links of a commitment whose other end is at hand, each as an earlier and a later step. */
export function threadViews(commitment: CommitmentRecord, sources: ThreadSources): ThreadView[] {
  const views: ThreadView[] = [];
  for (const link of commitment.thread) {
    const other = sources.threadCommitments[link.commitmentId];
    const ownDocument = sources.documents[commitment.documentId];
    const otherDocument = sources.documents[link.documentId];
    if (!other || !ownDocument || !otherDocument) continue;
    const ends = [
      { commitment, document: ownDocument },
      { commitment: other, document: otherDocument },
    ].sort((a, b) => dateOf(a.document).localeCompare(dateOf(b.document)));
    const [earlier, later] = ends;
    if (!earlier || !later) continue;
    const target = threadTarget(earlier.commitment.targets, later.commitment.targets);
    const sameRegion = earlier.document.regionCode === later.document.regionCode;
    const step = (end: typeof earlier, target: TargetRecord | undefined): ThreadStep => ({
      ...end,
      label: stepLabel(end.document, !sameRegion),
      figure: target ? figureText(target) : null,
    });
    views.push({
      threadId: link.threadId,
      relation: link.relation,
      steps: [step(earlier, target.earlier), step(later, target.later)],
      metric: (target.later ?? target.earlier)?.metric ?? null,
    });
  }
  return views;
}

function dateOf(document: DocumentRecord): string {
  return document.issuedOn ?? document.publishedOn ?? /\d{4}/.exec(document.title)?.[0] ?? '';
}

/** The year that a plan is for stands in its title; the date of issue is often the next best. */
export function stepLabel(document: DocumentRecord, withRegion: boolean): string {
  const year = /(?<!\d)(20\d{2})(?=年)/.exec(document.title)?.[1] ?? dateOf(document).slice(0, 4);
  return withRegion ? `${document.region} ${year}`.trim() : year;
}

/** The metric that both state; else the first that one of them states, the later one if it can. */
function threadTarget(
  earlier: TargetRecord[],
  later: TargetRecord[],
): { earlier?: TargetRecord; later?: TargetRecord } {
  const figures = (targets: TargetRecord[]) => targets.filter(({ value }) => value !== null);
  for (const target of figures(earlier)) {
    const same = figures(later).find(({ metric }) => metric === target.metric);
    if (same) return { earlier: target, later: same };
  }
  const [onlyLater] = figures(later);
  if (onlyLater) return { later: onlyLater };
  const [onlyEarlier] = figures(earlier);
  return onlyEarlier ? { earlier: onlyEarlier } : {};
}
