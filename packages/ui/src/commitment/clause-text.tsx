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
  /** For a title: a full stop or comma at its end is left out. */
  trimEnd?: boolean;
}

/** A stretch of a commitment's text with the entity's mentions marked and damage shown as damage. */
export function ClauseText({ commitment, start = 0, end, entityId, trimEnd = false }: ClauseTextProps) {
  const { convert, textLang } = useReading();
  const t = useMessages(COMMITMENT_MESSAGES);
  let stop = end ?? commitment.text.length;
  if (trimEnd) while (stop > start && /[。；，,]/.test(commitment.text.charAt(stop - 1))) stop -= 1;
  return (
    <span lang={textLang}>
      {clauseSegments(commitment, start, stop, entityId).map((segment) => {
        const text = convert(segment.text);
        if (segment.damaged)
          return (
            <span key={segment.start} class="pl-damaged" title={t('damaged')}>
              {text}
            </span>
          );
        return segment.mentioned ? <mark key={segment.start}>{text}</mark> : text;
      })}
    </span>
  );
}
