import type { Box, Point } from '../geometry';

/** What a card hangs on: a mention, in this frame or in another. */
export interface CardAnchor {
  /** Equal for the same mention. */
  key: unknown;
  /** Ids of all entities that it may mean. */
  entityIds: string[];
  /** Its text as the page shows it. */
  surface: string;
  /** Its boxes now, one for each line, in CSS pixels of this frame's viewport; empty when it is gone. */
  boxes(): Box[];
  /** Where the pointer was when it came to the mention, if a pointer did. */
  point: Point | null;
  /** A node of this document that it stands in: its text, or the frame that it is in; null where none is known. */
  node: Node | null;
}
