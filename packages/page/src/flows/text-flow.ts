import type { Traits } from './traits';

/** An element, or an open shadow root, whose own text makes up flows. */
export type FlowOwner = Element | ShadowRoot;

/** A run of text that no block breaks, across inline elements. All offsets are UTF-16. */
export interface TextFlow {
  owner: FlowOwner;
  /**
   * The page's own text: where a node shows converted text, its original. `br` counts as one line feed, an
   * image or a control as one U+FFFC.
   */
  text: string;
  nodes: Text[];
  /** Where the text of each node starts in `text`; ascending. */
  starts: number[];
  /** Where it ends; the text between one node's end and the next one's start is in no node. */
  ends: number[];
  /** Traits of each node. */
  traits: Traits[];
}

/** Stands in a flow's text for an image or a control. */
export const OBJECT_CHARACTER = '\uFFFC';

/** Stands for a `<br>`: a line that ends where the author ended it, unlike a line feed of the source. */
export const LINE_END = '\u2028';

/** Index of the last node that starts at or before an offset; -1 when the offset is before all nodes. */
export function nodeIndexAt(flow: TextFlow, offset: number): number {
  let low = 0;
  let high = flow.starts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((flow.starts[middle] as number) <= offset) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
