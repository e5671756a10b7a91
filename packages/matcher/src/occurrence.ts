import { NO_LABEL } from './labels';

/** A place in a text where a name stands. One object is used again for every question. */
export interface Occurrence {
  text: string;
  /** UTF-16 offsets in it. */
  start: number;
  end: number;
  /** Whether on either side an ordinary character touches it, and nothing that folding leaves out. */
  isPlain: boolean;
  /** Number of labels of the name. */
  length: number;
  /** Its first label, its last, and the one that follows. */
  first: number;
  last: number;
  next: number;
}

export const newOccurrence = (): Occurrence => ({
  text: '',
  start: 0,
  end: 0,
  isPlain: false,
  length: 0,
  first: NO_LABEL,
  last: NO_LABEL,
  next: NO_LABEL,
});
