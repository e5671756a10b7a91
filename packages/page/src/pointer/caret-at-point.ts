import { isText } from '../flows/node-kinds';
import type { Point } from '../geometry';

/** The types know of no shadow roots to look into. */
interface CaretDocument {
  caretPositionFromPoint(
    x: number,
    y: number,
    options: { shadowRoots: ShadowRoot[] },
  ): { offsetNode: Node; offset: number } | null;
}

/** The text node and UTF-16 offset nearest to a point; null where there is no text to put a caret in. */
export function caretAtPoint(
  document: Document,
  { x, y }: Point,
  shadowRoots: Iterable<ShadowRoot>,
): { node: Text; offset: number } | null {
  const carets = document as unknown as CaretDocument;
  const caret = carets.caretPositionFromPoint(x, y, { shadowRoots: [...shadowRoots] });
  return isText(caret?.offsetNode) ? { node: caret.offsetNode, offset: caret.offset } : null;
}
