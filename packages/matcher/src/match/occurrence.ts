import { NO_LABEL } from '../asset/labels';

/** A place in a text where a name stands. One object is used again for every question. */
export interface Occurrence {
  text: string;
  /** UTF-16 offsets in it. */
  start: number;
  end: number;
  /** Whether on either side an ordinary character touches it, and nothing that folding leaves out. */
  isPlain: boolean;
  /** Whether all that the name means are instruments. */
  isInstrument: boolean;
  /** Number of labels of the name. */
  length: number;
  /** The label before it, its first, its last, and the one that follows. */
  previous: number;
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
  previous: NO_LABEL,
  isInstrument: false,
  first: NO_LABEL,
  last: NO_LABEL,
  next: NO_LABEL,
});
