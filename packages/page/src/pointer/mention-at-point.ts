import { flowOwner } from '../flows/flow-owner';
import { type Box, isInside, type Point } from '../geometry';
import type { Mention, MentionPiece } from '../mentions/mention';
import type { MentionIndex } from '../mentions/mention-index';
import { caretAtPoint } from './caret-at-point';

/** Mentions of one block that are measured, at most, where the browser gives no caret. */
const MOST_MEASURED = 64;

/** Where a mention is looked for. */
export interface MentionSearch {
  document: Document;
  mentions: MentionIndex;
  shadowRoots: Iterable<ShadowRoot>;
}

/**
 * The mention under a point, in time that doesn't grow with the page: the caret gives node and offset, the
 * node's own table the piece, and the piece's boxes say whether the point is on it or only beside it, as at
 * the end of a line (Chromium and Firefox answer differently there).
 */
export function mentionAtPoint(search: MentionSearch, point: Point): Mention | null {
  const caret = caretAtPoint(search.document, point, search.shadowRoots);
  const pieces = caret === null ? [] : search.mentions.piecesIn(caret.node);
  if (caret !== null && pieces.length > 0) {
    const shown = (piece: MentionPiece) => search.mentions.shownSpan(piece);
    let low = 0;
    let high = pieces.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (shown(pieces[middle] as MentionPiece).end < caret.offset) low = middle + 1;
      else high = middle;
    }
    // A caret between two characters may belong to the piece that ends there or the one that starts there.
    for (const piece of pieces.slice(low, low + 2)) {
      if (pieceBoxes(search, piece).some((box) => isInside(point, box))) return piece.mention;
    }
    return null;
  }
  return unselectableMention(search, point);
}

/** Boxes of a whole mention, one for each line that it is on, in CSS pixels of the frame's viewport. */
export function mentionBoxes(search: MentionSearch, mention: Mention): Box[] {
  return mention.pieces.flatMap((piece) => pieceBoxes(search, piece));
}

/** The text of a mention as the page shows it. */
export function mentionText(mentions: MentionIndex, mention: Mention): string {
  const texts = mention.pieces.map((piece) => {
    const { start, end } = mentions.shownSpan(piece);
    return piece.node.data.slice(start, end);
  });
  return texts.join('').replace(/\s+/g, ' ').trim();
}

function pieceBoxes({ document, mentions }: MentionSearch, piece: MentionPiece): Box[] {
  const { start, end } = mentions.shownSpan(piece);
  if (!piece.node.isConnected || end > piece.node.length) return [];
  const range = document.createRange();
  range.setStart(piece.node, start);
  range.setEnd(piece.node, end);
  return [...range.getClientRects()];
}

/** Text that can't be selected (`user-select: none`, as on pages against copying) has no caret in it. */
function unselectableMention(search: MentionSearch, point: Point): Mention | null {
  const element = search.document.elementFromPoint(point.x, point.y);
  const owner = element === null ? null : flowOwner(element);
  if (owner === null) return null;
  for (const mention of search.mentions.of(owner).slice(0, MOST_MEASURED)) {
    if (mentionBoxes(search, mention).some((box) => isInside(point, box))) return mention;
  }
  return null;
}
