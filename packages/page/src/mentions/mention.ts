import type { FlowOwner } from '../flows/text-flow';

/** The part of a mention that lies in one text node; UTF-16 offsets in the node's original text. */
export interface MentionPiece {
  mention: Mention;
  node: Text;
  start: number;
  end: number;
}

/** One occurrence of one or more entities in the page. */
export interface Mention {
  /** Indices into the lexicon: all senses of an ambiguous name. */
  entities: readonly number[];
  /** Index into the lexicon's kinds, of the first sense: the kind that it is painted as. */
  kind: number;
  owner: FlowOwner;
  /** At least one; in document order. */
  pieces: MentionPiece[];
  /** What is painted, from the first piece to the last, in offsets of the text that the nodes show. */
  range: StaticRange | null;
  /** Not painted, as a repetition; its card opens all the same. */
  quiet: boolean;
}
