import { createContext } from 'preact';
import { useContext } from 'preact/hooks';

/** How policy text is shown around a component. */
export interface Reading {
  /** From canonical Simplified to the reader's script. */
  convert(text: string): string;
  /** BCP 47 tag of what `convert` writes, so that the right glyphs are chosen. */
  textLang: string;
  /** ISO 8601 day against which deadlines are read. */
  today: string;
}

export const ReadingContext = createContext<Reading>({
  convert: (text) => text,
  textLang: 'zh-Hans',
  today: '0000-00-00',
});

export function useReading(): Reading {
  return useContext(ReadingContext);
}
