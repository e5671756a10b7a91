import { findClauses, type PlacedClause } from '../clauses/item-clauses';
import { type OutlineNode, pathOf } from '../outline/outline';
import type { Paragraph } from '../outline/paragraphs';
import { itemHeading, sectionHeading } from './item-heading';
import { type SectionRole, sectionRole } from './section-roles';

/** A stretch of the clean text that states one undertaking, with its clauses. */
export interface Item {
  path: string[];
  start: number;
  end: number;
  heading: string | null;
  clauses: PlacedClause[];
  rule: string;
}

const DATE_OR_NUMBER =
  /\d|[０-９]|[一二三四五六七八九十百千万]+(?:个|项|家|倍|位|名|成|%)|翻(?:一|两)?番|全覆盖|前列|年底/u;
const DATED =
  /^(?:力争)?(?:通过[^，,]{1,12}努力[，,])?(?:力争)?(?:到|至|在)?(?:[“”一二三四五十]{4,6}(?:期间|期末|末))?(?:\d{4}年(?:底|末|前|\d{1,2}月)?|“十[三四五六]五”[\u4e00-\u9fff]{0,2})[^，,。；]{0,8}(?=[，,])/u;
/** Chinese characters that a measure has at least. */
const MIN_MEASURE = 8;

/** Every item of an outline that says what shall be done, in the order of the text. */
export function findItems(text: string, root: OutlineNode): Item[] {
  const items: Item[] = [];
  visit(text, root, 'task', items);
  return items.filter(({ start, end }) => hanLength(text, start, end) >= 4).sort((a, b) => a.start - b.start);
}

function visit(text: string, node: OutlineNode, parentRole: SectionRole, items: Item[]): void {
  const heading =
    node.paragraph === null ? '' : sectionHeading(text.slice(node.paragraph.bodyStart, node.paragraph.end));
  const role =
    node.style === 'root' ? 'task' : sectionRole(heading, parentRole === 'mixed' ? 'preamble' : parentRole);
  const own = node.paragraph === null ? [] : [bodyOf(node.paragraph)];
  const paragraphs = [...own, ...node.body.map((paragraph) => bodyOf(paragraph))].filter(
    ({ start, end }) => start < end,
  );
  if (node.style === 'root') withClauses(text, [], paragraphs, items);
  else if (role === 'goal' || role === 'mixed') goals(text, node, paragraphs, role, items);
  else if (role === 'preamble') withClauses(text, pathOf(node), paragraphs, items);
  else if (node.children.length > 0) withClauses(text, pathOf(node), paragraphs, items);
  else leaf(text, node, paragraphs, items);
  if (role === 'goal') return;
  for (const child of node.children) visit(text, child, role, items);
}

interface Span {
  start: number;
  end: number;
}

function bodyOf(paragraph: Paragraph): Span {
  return { start: paragraph.bodyStart, end: paragraph.end };
}

/** A leaf is one item; with several clauses, each measure that ends in one is an item. */
function leaf(text: string, node: OutlineNode, paragraphs: Span[], items: Item[]): void {
  const path = pathOf(node);
  const start = paragraphs[0]?.start;
  const end = paragraphs.at(-1)?.end;
  if (start === undefined || end === undefined) return;
  const clauses = paragraphs.flatMap((span) => findClauses(text, span.start, span.end));
  const said = clauses.filter(({ parties }) => parties.length > 0);
  if (said.length <= 1) {
    push(text, items, path, start, end, clauses, said.length === 1 ? 'leaf-item-with-clause' : 'leaf-item');
    return;
  }
  for (const span of measures(text, paragraphs, clauses)) {
    const inside = clauses.filter((clause) => clause.start >= span.start && clause.end <= span.end);
    if (inside.length === 0 && hanLength(text, span.start, span.end) < MIN_MEASURE * 2) continue;
    push(
      text,
      items,
      [...path, firstWords(text, span)],
      span.start,
      span.end,
      inside,
      'measure-with-own-clause',
    );
  }
}

/** Stretches that end with a clause each, and what is left behind the last one of a paragraph. */
function measures(text: string, paragraphs: readonly Span[], clauses: readonly PlacedClause[]): Span[] {
  const spans: Span[] = [];
  let pending: number | null = null;
  for (const paragraph of paragraphs) {
    let from = pending ?? paragraph.start;
    for (const clause of clauses) {
      if (clause.start < paragraph.start || clause.end > paragraph.end || clause.parties.length === 0)
        continue;
      spans.push({ start: from, end: clause.end });
      from = skipStops(text, clause.end, paragraph.end);
    }
    const rest = { start: from, end: paragraph.end };
    // A bare heading line above the measures names them all; other text without a clause goes with the next.
    const heading =
      from === paragraph.start &&
      itemHeading(text.slice(from, paragraph.end)) === null &&
      rest.end - rest.start <= 40;
    pending = null;
    if (rest.end > rest.start && !heading) spans.push(rest);
  }
  return spans;
}

/** Each paragraph or dash bullet under a heading of goals is an item, if the goals have figures or dates. */
function goals(text: string, node: OutlineNode, paragraphs: Span[], role: SectionRole, items: Item[]): void {
  const path = pathOf(node);
  const spans = paragraphs.map((span, index) =>
    index === 0 && node.paragraph !== null ? withoutHeading(text, span) : span,
  );
  const childSpans = role === 'goal' ? node.children.flatMap((child) => goalSpans(child)) : [];
  const telling = [...spans, ...childSpans].some((span) =>
    DATE_OR_NUMBER.test(text.slice(span.start, span.end)),
  );
  for (const span of [...spans, ...childSpans]) {
    const content = text.slice(span.start, span.end);
    if (content === '' || /[：:]$/u.test(content) || !telling) continue;
    const dated = DATED.exec(content)?.[0];
    if (role === 'mixed' && dated === undefined && !/^(?:总体|工作|发展|主要)?目标[是：:]/u.test(content))
      continue;
    if (childSpans.length === 0 && !DATE_OR_NUMBER.test(content)) continue;
    const label = dated ?? firstWords(text, span);
    push(
      text,
      items,
      [...path, label],
      span.start,
      span.end,
      findClauses(text, span.start, span.end),
      dated === undefined ? 'goal' : 'dated-goal',
    );
  }
}

function goalSpans(node: OutlineNode): Span[] {
  const own = node.paragraph === null ? [] : [bodyOf(node.paragraph)];
  return [...own, ...node.body.map(bodyOf), ...node.children.flatMap(goalSpans)];
}

/** Paragraphs above the items of a section, or without any label, count only with a clause of their own. */
function withClauses(text: string, path: string[], paragraphs: readonly Span[], items: Item[]): void {
  for (const span of paragraphs) {
    const clauses = findClauses(text, span.start, span.end);
    const said = clauses.filter(({ parties }) => parties.length > 0);
    if (said.length === 0) continue;
    for (const measure of measures(text, [span], clauses)) {
      const inside = clauses.filter((clause) => clause.start >= measure.start && clause.end <= measure.end);
      if (inside.length > 0)
        push(
          text,
          items,
          [...path, firstWords(text, measure)],
          measure.start,
          measure.end,
          inside,
          'paragraph-with-clause',
        );
    }
  }
}

function push(
  text: string,
  items: Item[],
  path: string[],
  from: number,
  to: number,
  clauses: PlacedClause[],
  rule: string,
): void {
  let end = to;
  const last = clauses.at(-1);
  // The text goes up to the clause that ends it; a clause in the middle stays part of it.
  if (last !== undefined && hanLength(text, last.end, to) < MIN_MEASURE)
    end = trimEnd(text, from, last.start);
  const start = skipSpace(text, from, end);
  if (start >= end) return;
  items.push({ path, start, end, heading: itemHeading(text.slice(start, end)), clauses, rule });
}

function trimEnd(text: string, from: number, clauseStart: number): number {
  let end = clauseStart;
  while (end > from && /\s/u.test(text[end - 1] ?? '')) end--;
  return end;
}

function withoutHeading(text: string, span: Span): Span {
  const content = text.slice(span.start, span.end);
  const heading = sectionHeading(content);
  const end = span.start + content.indexOf(heading) + heading.length;
  if (heading.length > 20) return span;
  return { start: skipStops(text, end, span.end), end: span.end };
}

function firstWords(text: string, span: Span): string {
  return (
    /^[^，,。；;：:\n（(]{1,16}/u.exec(text.slice(span.start, span.end))?.[0] ??
    text.slice(span.start, span.start + 8)
  ).trim();
}

function skipStops(text: string, at: number, end: number): number {
  let from = at;
  while (from < end && /[\s。；;：:，,、]/u.test(text[from] ?? '')) from++;
  return from;
}

function skipSpace(text: string, at: number, end: number): number {
  let from = at;
  while (from < end && /\s/u.test(text[from] ?? '')) from++;
  return from;
}

function hanLength(text: string, start: number, end: number): number {
  let length = 0;
  for (let i = start; i < end; i++) {
    const unit = text.charCodeAt(i);
    if (unit >= 0x3400 && unit <= 0x9fff) length++;
  }
  return length;
}
