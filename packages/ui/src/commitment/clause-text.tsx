import type { CommitmentRecord } from 'policy-data/records';
import { COMMITMENT_MESSAGES } from '../messages/commitment-messages';
import { useMessages } from '../messages/use-messages';
import { clauseSegments } from './clause-segments';
import { useReading } from './reading-context';

interface ClauseTextProps {
  commitment: CommitmentRecord;
  /** UTF-16 offsets in the commitment's text; the whole text where they aren't given. */
  start?: number;
  end?: number;
  /** The entity whose mentions are marked. */
  entityId?: string;
}

/** A stretch of a commitment's text with the entity's mentions marked and damage shown as damage. */
export function ClauseText({ commitment, start = 0, end, entityId }: ClauseTextProps) {
  const { convert, textLang } = useReading();
  const t = useMessages(COMMITMENT_MESSAGES);
  const stop = end ?? commitment.text.length;
  return (
    <span lang={textLang}>
      {clauseSegments(commitment, start, stop, entityId).map((segment) => {
        // What nobody can read is given as it stands: neither its script nor its punctuation is changed.
        if (segment.damaged)
          return (
            <span key={segment.start} class="pl-damaged" title={t('damaged')}>
              {segment.text}
            </span>
          );
        const text = convert(segment.text);
        return segment.mentioned ? <mark key={segment.start}>{text}</mark> : text;
      })}
    </span>
  );
}
