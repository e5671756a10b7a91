import type { CommitmentRecord } from 'policy-data/records';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { COMMITMENT_MESSAGES } from '../messages/commitment-messages';
import { useMessages } from '../messages/use-messages';
import { ClauseText } from './clause-text';
import { excerptStart, useSearchedWords } from './searched-words';

interface ClauseRestProps {
  commitment: CommitmentRecord;
  /** UTF-16 offset in the commitment's text where the rest begins. */
  start: number;
  entityId?: string;
}

/**
 * What follows a clause's title: two lines of it, from near the word that was searched for, and the whole on a
 * click where there is more.
 */
export function ClauseRest({ commitment, start, entityId }: ClauseRestProps) {
  const t = useMessages(COMMITMENT_MESSAGES);
  const words = useSearchedWords();
  const from = excerptStart(commitment.text, start, words);
  const text = useRef<HTMLParagraphElement>(null);
  const [expanded, setExpanded] = useState(false);
  const [clipped, setClipped] = useState(false);
  useLayoutEffect(() => {
    const paragraph = text.current;
    if (!paragraph || expanded) return;
    // A panel that is drawn wider or narrower breaks its lines anew.
    const measure = () => setClipped(paragraph.scrollHeight > paragraph.clientHeight + 1);
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(paragraph);
    return () => observer.disconnect();
  }, [commitment, expanded]);
  const cut = from > start;
  return (
    <div class="pl-rest-box">
      <p ref={text} class={expanded ? 'pl-rest' : 'pl-rest pl-rest-clamped'}>
        {cut && !expanded && '…'}
        <ClauseText commitment={commitment} start={expanded ? start : from} entityId={entityId} />
      </p>
      {(cut || clipped || expanded) && (
        <button
          type="button"
          class="pl-rest-toggle"
          aria-expanded={expanded}
          onClick={() => setExpanded(!expanded)}
        >
          {t(expanded ? 'hideText' : 'showText')}
        </button>
      )}
    </div>
  );
}
