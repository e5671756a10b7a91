import type { PlacedClause } from '../clauses/item-clauses';
import type { Span } from '../text/span';
import { itemHeading } from './item-heading';
import { skipStops } from './spans';

/** Longest line above several measures that only names them. */
const MAX_HEADING_LINE = 40;

/**
 * The measures of an item: stretches that end with a clause each, and what is left behind the last one of a
 * paragraph. A bare heading line above them is none of them.
 */
export function splitMeasures(
  text: string,
  paragraphs: readonly Span[],
  clauses: readonly PlacedClause[],
): Span[] {
  const spans: Span[] = [];
  for (const paragraph of paragraphs) {
    let from = paragraph.start;
    for (const clause of clauses) {
      if (clause.start < paragraph.start || clause.end > paragraph.end || clause.parties.length === 0)
        continue;
      spans.push({ start: from, end: clause.end });
      from = skipStops(text, clause.end, paragraph.end);
    }
    const rest = { start: from, end: paragraph.end };
    const heading =
      from === paragraph.start &&
      rest.end - rest.start <= MAX_HEADING_LINE &&
      itemHeading(text.slice(rest.start, rest.end)) === null;
    if (rest.end > rest.start && !heading) spans.push(rest);
  }
  return joinClauseLines(spans, clauses);
}

/** A clause that stands alone, on a line or behind another clause, belongs to what stands above it. */
function joinClauseLines(spans: readonly Span[], clauses: readonly PlacedClause[]): Span[] {
  const joined: Span[] = [];
  for (const span of spans) {
    const bare = clauses.some((clause) => clause.start === span.start && clause.end === span.end);
    const above = joined.at(-1);
    if (bare && above !== undefined) above.end = span.end;
    else joined.push({ ...span });
  }
  return joined;
}
