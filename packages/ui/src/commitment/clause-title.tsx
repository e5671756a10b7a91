import type { CommitmentRecord } from 'policy-data/records';
import { ClauseText } from './clause-text';
import { MarkedText } from './marked-text';
import { splitClause } from './split-clause';

interface ClauseTitleProps {
  commitment: CommitmentRecord;
  /** The entity whose mentions are marked in a title that is the text's first sentence. */
  entityId?: string;
}

/** A commitment's heading or first sentence, with damage shown as damage. */
export function ClauseTitle({ commitment, entityId }: ClauseTitleProps) {
  const { text, start, isHeading } = splitClause(commitment).title;
  if (start === null) return <MarkedText text={text} />;
  const own = isHeading ? undefined : entityId;
  return <ClauseText commitment={commitment} start={start} end={start + text.length} entityId={own} />;
}
