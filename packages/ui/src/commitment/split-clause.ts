import type { CommitmentRecord } from 'policy-data/records';

export interface ClauseParts {
  /** The heading, or the first sentence where the clause has none. */
  title: {
    text: string /** Offset of the title in the commitment's text; null for a heading apart. */;
    start: number | null;
  };
  /** UTF-16 offset in the commitment's text where the rest begins; the text's length if nothing is left. */
  restStart: number;
}

/** Longest first sentence that still reads as a title, in UTF-16 units: about four lines of the card. */
const LONGEST_TITLE = 88;

/**
 * A commitment's title and the rest of its text. Many plans number sentences without headings; there the
 * first sentence says what is undertaken.
 */
export function splitClause(commitment: CommitmentRecord): ClauseParts {
  const { heading, text } = commitment;
  if (heading !== null && heading !== '') {
    const repeated = text.startsWith(heading) ? heading.length : 0;
    const stop = repeated > 0 && /[。；：]/.test(text.charAt(repeated)) ? repeated + 1 : repeated;
    return { title: { text: heading, start: null }, restStart: stop };
  }
  const sentence = /^[^。；\n]*[。；]?/.exec(text)?.[0] ?? '';
  const end = sentence.length > LONGEST_TITLE ? firstClauseEnd(sentence) : sentence.length;
  return { title: { text: text.slice(0, end).replace(/[。；，]$/, ''), start: 0 }, restStart: end };
}

function firstClauseEnd(sentence: string): number {
  const comma = sentence.lastIndexOf('，', LONGEST_TITLE);
  return comma > 0 ? comma + 1 : sentence.length;
}
