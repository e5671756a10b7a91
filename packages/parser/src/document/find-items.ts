import { findClauses, type PlacedClause } from '../clauses/item-clauses';
import { type OutlineNode, pathOf } from '../outline/outline';
import { dropClosing, leavesOf } from './drop-closing';
import { foldEnumerations } from './fold-enumerations';
import { goalSpans } from './goal-spans';
import { itemHeading, sectionHeading } from './item-heading';
import { splitMeasures } from './measures';
import { type SectionRole, sectionRole } from './section-roles';
import { firstWords, hanLength, type Span, skipStops, trimSpan } from './spans';

/** A stretch of the clean text that states one undertaking, with its clauses. */
export interface Item extends Span {
  path: string[];
  heading: string | null;
  clauses: PlacedClause[];
  /** Name of the rule that made it an item. */
  rule: string;
}

/** Chinese characters that an item, and a measure of an item, has at least. */
const MIN_ITEM = 4;
const MIN_MEASURE = 8;

/** Entry into force, validity, interpretation and definitions: they undertake nothing. */
const NO_UNDERTAKING =
  /^(?:【[^】]{1,12}】)?本(?:措施|意见|方案|办法|细则|政策|规定|计划|通知|实施方案|若干措施|行动计划|指导意见|指引|规划)(?:自|由[^。]{2,30}(?:解释)|有效期|所称|涉及的?行业|提到的|中[^。]{0,12}是指)/u;

/** Every item of an outline that says what shall be done, in the order of the text. */
export function findItems(text: string, root: OutlineNode): Item[] {
  foldEnumerations(text, root);
  const leaves = leavesOf(root);
  dropClosing(text, leaves);
  const items = itemsBelow(text, root, 'task', leaves.at(-1) ?? root);
  return items
    .filter(
      (item) =>
        hanLength(text, item) >= MIN_ITEM && !NO_UNDERTAKING.test(text.slice(item.start, item.start + 60)),
    )
    .sort((a, b) => a.start - b.start);
}

function itemsBelow(text: string, node: OutlineNode, parent: SectionRole, last: OutlineNode): Item[] {
  const { paragraph } = node;
  const heading = paragraph === null ? '' : sectionHeading(text.slice(paragraph.bodyStart, paragraph.end));
  const role =
    node.style === 'root' ? 'task' : sectionRole(heading, parent === 'mixed' ? 'preamble' : parent);
  const spans = [
    ...(paragraph === null ? [] : [{ start: paragraph.bodyStart, end: paragraph.end }]),
    ...node.body.map(({ start, end }) => ({ start, end })),
  ].filter(({ start, end }) => start < end);
  const own =
    role === 'goal' || role === 'mixed'
      ? goals(text, node, role)
      : role === 'task' && node.style !== 'root' && node.children.length === 0
        ? leaf(text, node, spans, node === last)
        : paragraphsWithClause(text, pathOf(node), spans);
  return role === 'goal'
    ? own
    : [...own, ...node.children.flatMap((child) => itemsBelow(text, child, role, last))];
}

/** A leaf is one item; with several clauses, each measure that ends in one is an item. */
function leaf(text: string, node: OutlineNode, spans: Span[], isLast: boolean): Item[] {
  const path = pathOf(node);
  const start = spans[0]?.start;
  const end = spans.at(-1)?.end;
  if (start === undefined || end === undefined) return [];
  const clauses = spans.flatMap((span) => findClauses(text, span.start, span.end));
  const said = clauses.filter(({ parties }) => parties.length > 0);
  const [only] = said;
  if (only === undefined) return toItems(text, path, { start, end }, clauses, 'leaf-item');
  if (said.length === 1) {
    // The clause ends the item; what stands below it belongs to no item.
    const closed = isLast || spans.some((span) => skipStops(text, only.end, span.end) === span.end);
    return toItems(text, path, { start, end: closed ? only.end : end }, clauses, 'leaf-item-with-clause');
  }
  return splitMeasures(text, spans, clauses).flatMap((span) => {
    const inside = clausesIn(clauses, span);
    if (inside.length === 0 && (isLast || hanLength(text, span) < MIN_MEASURE * 2)) return [];
    return toItems(text, [...path, firstWords(text, span)], span, inside, 'measure-with-own-clause');
  });
}

function goals(text: string, node: OutlineNode, role: SectionRole): Item[] {
  const path = pathOf(node);
  return goalSpans(text, node, role === 'mixed').flatMap(({ label, dated, ...span }) =>
    toItems(
      text,
      [...path, label],
      span,
      findClauses(text, span.start, span.end),
      dated ? 'dated-goal' : 'goal',
    ),
  );
}

/** Paragraphs above the items of a section, or without any label, count only with a clause of their own. */
function paragraphsWithClause(text: string, path: string[], spans: readonly Span[]): Item[] {
  return spans.flatMap((span) => {
    const clauses = findClauses(text, span.start, span.end);
    return splitMeasures(text, [span], clauses).flatMap((measure) => {
      const inside = clausesIn(clauses, measure).filter(({ parties }) => parties.length > 0);
      return inside.length === 0
        ? []
        : toItems(text, [...path, firstWords(text, measure)], measure, inside, 'paragraph-with-clause');
    });
  });
}

function clausesIn(clauses: readonly PlacedClause[], { start, end }: Span): PlacedClause[] {
  return clauses.filter((clause) => clause.start >= start && clause.end <= end);
}

/** The text goes up to the clause that ends it; a clause in the middle stays part of it. */
function toItems(text: string, path: string[], span: Span, clauses: PlacedClause[], rule: string): Item[] {
  const last = clauses.at(-1);
  const closing = last !== undefined && hanLength(text, { start: last.end, end: span.end }) < MIN_MEASURE;
  const { start, end } = trimSpan(text, { start: span.start, end: closing ? last.start : span.end });
  if (start >= end) return [];
  return [{ path, start, end, heading: itemHeading(text.slice(start, end)), clauses, rule }];
}
