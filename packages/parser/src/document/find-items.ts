import { findClauses, type PlacedClause } from '../clauses/item-clauses';
import { type OutlineNode, pathOf } from '../outline/outline';
import type { TableDeadline } from '../targets/table-deadline';
import { countHan } from '../text/count-han';
import { firstWords } from '../text/first-words';
import type { Span } from '../text/span';
import { dropClosing, leavesOf } from './drop-closing';
import { foldEnumerations } from './fold-enumerations';
import { goalSpans } from './goal-spans';
import { itemHeading, sectionHeading } from './item-heading';
import { splitMeasures } from './measures';
import { type SectionRole, sectionRole } from './section-roles';
import { skipStops, trimSpan } from './spans';

/** A stretch of the clean text that states one undertaking, with its clauses. */
export interface Item extends Span {
  path: string[];
  heading: string | null;
  clauses: PlacedClause[];
  /** Name of the rule that made it an item. */
  rule: string;
  /** From a column of deadlines. */
  deadline?: TableDeadline | null;
}

/** Chinese characters that an item, and a measure of an item, has at least. */
const MIN_ITEM = 4;
const MIN_MEASURE = 8;
/** Chinese characters of the longest heading that a clause stands behind. */
const MAX_HEADING = 36;

/** Entry into force, validity, interpretation and definitions: they undertake nothing. */
const NO_UNDERTAKING =
  /^(?:【[^】]{1,12}】)?本[\u4e00-\u9fff]{2,6}?(?:自(?!治|主|身|然|觉)[^。]{2,24}(?:施行|实施|执行|生效)|由[^。]{2,30}解释|有效期|所称|涉及的?行业|提到的|中[^。]{0,12}是指)/u;

/** Every item of an outline that says what shall be done, in the order of the text. */
export function findItems(text: string, root: OutlineNode): Item[] {
  foldEnumerations(text, root);
  const leaves = leavesOf(root);
  dropClosing(text, leaves);
  const items = itemsBelow(text, root, { role: 'task', inherited: [], last: leaves.at(-1) ?? root });
  return items
    .filter(
      (item) =>
        countHan(text, item) >= MIN_ITEM && !NO_UNDERTAKING.test(text.slice(item.start, item.start + 80)),
    )
    .sort((a, b) => a.start - b.start);
}

/** What holds for an item by where it stands. */
interface Place {
  role: SectionRole;
  /** Clauses of a heading above, for items that have none of their own. */
  inherited: PlacedClause[];
  /** The last item of the document. */
  last: OutlineNode;
}

function itemsBelow(text: string, node: OutlineNode, above: Place): Item[] {
  const { paragraph } = node;
  const heading = paragraph === null ? '' : sectionHeading(text.slice(paragraph.bodyStart, paragraph.end));
  const role =
    node.style === 'root' ? 'task' : sectionRole(heading, above.role === 'mixed' ? 'preamble' : above.role);
  if (role === 'goal') return goals(text, node, false);
  const spans = [
    ...(paragraph === null ? [] : [{ start: paragraph.bodyStart, end: paragraph.end }]),
    ...node.body.map(({ start, end }) => ({ start, end })),
  ].filter(({ start, end }) => start < end);
  const place = { ...above, role };
  if (role === 'task' && node.style !== 'root' && node.children.length === 0)
    return leaf(text, node, spans, place);
  const [first] = spans;
  const headed = role === 'task' && first !== undefined ? headingClauses(text, first) : [];
  if (headed.length > 0) place.inherited = headed;
  const own =
    role === 'mixed'
      ? goals(text, node, true)
      : paragraphsWithClause(text, pathOf(node), headed.length > 0 ? spans.slice(1) : spans);
  return [...own, ...node.children.flatMap((child) => itemsBelow(text, child, place))];
}

/** Clauses behind a bare heading: they hold for every item below it. */
function headingClauses(text: string, { start, end }: Span): PlacedClause[] {
  const clauses = findClauses(text, start, end).filter(({ parties }) => parties.length > 0);
  const [first] = clauses;
  const last = clauses.at(-1);
  if (first === undefined || last === undefined) return [];
  const bare =
    countHan(text, { start, end: first.start }) <= MAX_HEADING && skipStops(text, last.end, end) === end;
  return bare ? clauses : [];
}

/** A leaf is one item; with several clauses, each measure that ends in one is an item. */
function leaf(text: string, node: OutlineNode, spans: Span[], { inherited, last }: Place): Item[] {
  const isLast = node === last;
  const path = pathOf(node);
  const start = spans[0]?.start;
  const end = spans.at(-1)?.end;
  if (start === undefined || end === undefined) return [];
  const clauses = spans.flatMap((span) => findClauses(text, span.start, span.end));
  const said = clauses.filter(({ parties }) => parties.length > 0);
  const [only] = said;
  if (only === undefined) {
    const rule = inherited.length > 0 ? 'leaf-item-under-clause' : 'leaf-item';
    return toItems(text, path, { start, end }, [...inherited, ...clauses], rule);
  }
  const measures = splitMeasures(text, spans, clauses);
  if (said.length === 1 || measures.length === 1) {
    // The clause ends the item; what stands below it belongs to no item.
    const ended = isLast || spans.some((span) => skipStops(text, only.end, span.end) === span.end);
    const lead = text.slice(start, only.start);
    const heads = only.end < end && lead.length <= MAX_HEADING && !/[。；;]./u.test(lead);
    const until = said.length > 1 ? (measures[0]?.end ?? end) : ended && !heads ? only.end : end;
    return toItems(text, path, { start, end: until }, clauses, 'leaf-item-with-clause');
  }
  return measures.flatMap((span) => {
    const inside = clausesIn(clauses, span);
    if (inside.length === 0 && (isLast || countHan(text, span) < MIN_MEASURE * 2)) return [];
    return toItems(text, [...path, firstWords(text, span)], span, inside, 'measure-with-own-clause');
  });
}

function goals(text: string, node: OutlineNode, mixed: boolean): Item[] {
  const path = pathOf(node);
  return goalSpans(text, node, mixed).flatMap(({ label, dated, ...span }) =>
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

/** The text goes up to the clauses that end it; a clause in the middle stays part of it. */
function toItems(text: string, path: string[], span: Span, clauses: PlacedClause[], rule: string): Item[] {
  let until = span.end;
  for (const clause of clauses.toReversed()) {
    if (clause.start < span.start) break;
    if (countHan(text, { start: clause.end, end: until }) >= MIN_MEASURE) break;
    until = clause.start;
  }
  const { start, end } = trimSpan(text, { start: span.start, end: until });
  if (start >= end) return [];
  return [{ path, start, end, heading: itemHeading(text.slice(start, end)), clauses, rule }];
}
