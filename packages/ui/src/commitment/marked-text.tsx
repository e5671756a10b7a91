import { COMMITMENT_MESSAGES } from '../messages/commitment-messages';
import { useMessages } from '../messages/use-messages';
import { useReading } from './reading-context';
import { findWords, useSearchedWords } from './searched-words';
import { convertSegments, type TextSpan, textSegments } from './text-segments';

interface MarkedTextProps {
  /** Canonical Simplified. */
  text: string;
  /** UTF-16 offsets in the text; the whole text where they aren't given. */
  start?: number | undefined;
  end?: number | undefined;
  /** What is marked besides the words that were searched for. */
  mentions?: readonly TextSpan[];
  damage?: readonly TextSpan[];
}

/** A stretch of text in the reader's script: what is looked for marked, damage shown as damage. */
export function MarkedText(props: MarkedTextProps) {
  const { text, start = 0, end = text.length, mentions = [], damage = [] } = props;
  const { convert, textLang } = useReading();
  const t = useMessages(COMMITMENT_MESSAGES);
  const marked = [...mentions, ...findWords(text, useSearchedWords())];
  const segments = textSegments(text, { start, end }, { marked, damage });
  return (
    <span lang={textLang}>
      {convertSegments(segments, convert).map((segment) => {
        if (segment.damaged)
          return (
            <span key={segment.start} class="pl-damaged" title={t('damaged')}>
              {segment.text}
            </span>
          );
        return segment.marked ? <mark key={segment.start}>{segment.text}</mark> : segment.text;
      })}
    </span>
  );
}
