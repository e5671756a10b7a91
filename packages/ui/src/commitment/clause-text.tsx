import type { CommitmentRecord } from 'policy-data/records';
import { MarkedText } from './marked-text';

interface ClauseTextProps {
  commitment: CommitmentRecord;
  /** UTF-16 offsets in the commitment's text; the whole text where they aren't given. */
  start?: number;
  end?: number;
  /** The entity whose mentions are marked. */
  entityId?: string | undefined;
}

/** A stretch of a commitment's text with the entity's mentions marked and damage shown as damage. */
export function ClauseText({ commitment, start, end, entityId }: ClauseTextProps) {
  const mentions = commitment.mentions.filter((mention) => mention.entityId === entityId);
  return (
    <MarkedText
      text={commitment.text}
      start={start}
      end={end}
      mentions={mentions}
      damage={commitment.damage}
    />
  );
}
