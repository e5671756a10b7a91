import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { TextSpan } from './text-segments';

/** The words that the commitments below were found by, canonical Simplified; none where nobody searched. */
export const SearchedContext = createContext<readonly string[]>([]);

export function useSearchedWords(): readonly string[] {
  return useContext(SearchedContext);
}

/** The words that a search looks for, as the store cuts what was typed (`searchCommitments`). */
export function wordsOf(text: string): string[] {
  return text.split(/\s+/).filter((word) => word !== '');
}

/** Every place of every word, in either case of Latin letters; places of different words may overlap. */
export function findWords(text: string, words: readonly string[]): TextSpan[] {
  return words.flatMap((word) =>
    [...text.matchAll(new RegExp(word.replace(/[$()*+.?[\\\]^{|}]/g, '\\$&'), 'gi'))].map(
      ({ index, 0: { length } }) => ({ start: index, end: index + length }),
    ),
  );
}

/** Text before a word that is shown with it, in UTF-16 units: half a line of the narrowest panel. */
const LEAD = 12;

/**
 * Where an excerpt of two lines begins, so that it has a searched word in it: at the beginning where the word
 * stands there, else after the last comma or stop shortly before it. A title that has them all asks for nothing.
 * @param start UTF-16 offset in `text` where the title ends
 */
export function excerptStart(text: string, start: number, words: readonly string[]): number {
  const title = text.slice(0, start).toLowerCase();
  const missing = words.filter((word) => !title.includes(word.toLowerCase()));
  const at = Math.min(...findWords(text.slice(start), missing).map((span) => start + span.start));
  if (!Number.isFinite(at) || at - start <= 2 * LEAD) return start;
  const lead = /[，。；：、,;][^，。；：、,;]*$/.exec(text.slice(at - 2 * LEAD, at));
  return lead ? at - lead[0].length + 1 : at - LEAD;
}
