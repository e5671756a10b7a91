import type { Point } from '../geometry';

interface CaretDocument {
  caretPositionFromPoint?: (
    x: number,
    y: number,
    options?: { shadowRoots: ShadowRoot[] },
  ) => { offsetNode: Node; offset: number } | null;
  /** WebKit before Safari 18.4, Chromium before 128. */
  caretRangeFromPoint?: (x: number, y: number) => Range | null;
}

/** The text node and UTF-16 offset nearest to a point; null where there is no text to put a caret in. */
export function caretAtPoint(
  document: Document,
  { x, y }: Point,
  shadowRoots: Iterable<ShadowRoot>,
): { node: Text; offset: number } | null {
  const carets = document as unknown as CaretDocument;
  if (carets.caretPositionFromPoint !== undefined) {
    const caret = carets.caretPositionFromPoint(x, y, { shadowRoots: [...shadowRoots] });
    return caret?.offsetNode instanceof Text ? { node: caret.offsetNode, offset: caret.offset } : null;
  }
  const range = carets.caretRangeFromPoint?.(x, y) ?? null;
  if (range === null || !(range.startContainer instanceof Text)) return null;
  return { node: range.startContainer, offset: range.startOffset };
}
