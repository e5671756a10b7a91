import type { CommitmentRecord } from 'policy-data/records';

export interface ClauseParts {
  /** The heading, or the first sentence where the clause has none. */
  title: {
    text: string;
    /** UTF-16 offset in the commitment's text, so that its damage is known; null for a heading that isn't in it. */
    start: number | null;
    isHeading: boolean;
  };
  /** UTF-16 offset in the commitment's text where the rest begins; the text's length if nothing is left. */
  restStart: number;
}

/** Longest title that still reads as one, in UTF-16 units: a little over two lines of the card. */
const LONGEST_TITLE = 48;

/**
 * A commitment's title and the rest of its text. Many plans number sentences without headings; there the
 * first sentence says what is undertaken.
 */
export function splitClause(commitment: CommitmentRecord): ClauseParts {
  const { heading, text } = commitment;
  const at = text.startsWith('【') ? 1 : 0;
  const repeats = heading !== null && text.startsWith(heading, at);
  if (heading !== null && heading !== '' && !(repeats && heading.length > LONGEST_TITLE)) {
    const end = repeats ? at + heading.length : 0;
    const restStart = repeats && /[。；：】]/.test(text.charAt(end)) ? end + 1 : end;
    return { title: { text: heading, start: repeats ? at : null, isHeading: true }, restStart };
  }
  const sentence = /^[^。；\n]*[。；]?/.exec(text)?.[0] ?? '';
  const end = sentence.length > LONGEST_TITLE ? firstClauseEnd(sentence) : sentence.length;
  const title = text.slice(0, end).replace(/[。；，,]+$/, '');
  return { title: { text: title, start: 0, isHeading: false }, restStart: end };
}

function firstClauseEnd(sentence: string): number {
  const comma = Math.max(sentence.lastIndexOf('，', LONGEST_TITLE), sentence.lastIndexOf(',', LONGEST_TITLE));
  return comma > 0 ? comma + 1 : sentence.length;
}
