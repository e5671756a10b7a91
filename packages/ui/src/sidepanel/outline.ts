import type { CommitmentRecord } from 'policy-data/records';

export interface OutlinePart {
  /** First label of the path, as `八`; empty for commitments outside any numbering. */
  label: string;
  commitments: CommitmentRecord[];
}

/** Commitments in the plan's order, cut where the first level of its numbering changes. */
export function outlineOf(commitments: readonly CommitmentRecord[]): OutlinePart[] {
  const parts: OutlinePart[] = [];
  for (const commitment of [...commitments].sort((a, b) => a.ordinal - b.ordinal)) {
    const label = commitment.path.split('/')[0] ?? '';
    const last = parts.at(-1);
    if (last?.label === label) last.commitments.push(commitment);
    else parts.push({ label, commitments: [commitment] });
  }
  return parts;
}
