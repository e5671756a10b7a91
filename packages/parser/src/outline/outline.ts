import { type LabelStyle, STYLE_RANK } from './labels';
import type { Paragraph } from './paragraphs';

/** An item of the outline with everything that stands below it. */
export interface OutlineNode {
  /** As it stands in a path; `□1` for a heading that the source has lost. */
  label: string;
  style: LabelStyle | 'root' | 'heading' | 'lost';
  value: number;
  /** The paragraph with the label; null for the root and for lost headings. */
  paragraph: Paragraph | null;
  /** Paragraphs without a label that follow, before the first child. */
  body: Paragraph[];
  children: OutlineNode[];
  parent: OutlineNode | null;
}

/** Longest line that can be a heading without a number. */
const MAX_HEADING = 40;

/**
 * The hierarchy of a document's paragraphs. A style that is open already continues there; a new one goes
 * below what is open, unless it ranks above it by GB/T 9704. Numbering that starts again where no heading
 * explains it shows that the source has lost one (marked □); a line before it that reads as a heading is it.
 */
export function buildOutline(text: string, paragraphs: readonly Paragraph[]): OutlineNode {
  const root = node('', 'root', 0, null, null);
  let current = root;
  for (const paragraph of paragraphs) {
    const { label } = paragraph;
    if (label === null) {
      current.body.push(paragraph);
      continue;
    }
    const open = openOf(current, label.style);
    let parent: OutlineNode;
    if (open === null) parent = parentFor(current, label.style);
    else if (STYLE_RANK[label.style] >= STYLE_RANK.dash || label.value > open.value)
      parent = open.parent ?? root;
    else parent = restart(text, current, open);
    current = node(label.text, label.style, label.value, paragraph, parent);
    parent.children.push(current);
  }
  return root;
}

/** Labels from the outermost to the node. */
export function pathOf(item: OutlineNode): string[] {
  const path: string[] = [];
  for (let at: OutlineNode | null = item; at !== null && at.style !== 'root'; at = at.parent)
    path.unshift(at.label);
  return path;
}

function node(
  label: string,
  style: OutlineNode['style'],
  value: number,
  paragraph: Paragraph | null,
  parent: OutlineNode | null,
): OutlineNode {
  return { label, style, value, paragraph, body: [], children: [], parent };
}

function openOf(current: OutlineNode, style: LabelStyle): OutlineNode | null {
  for (let at: OutlineNode | null = current; at !== null; at = at.parent) if (at.style === style) return at;
  return null;
}

function parentFor(current: OutlineNode, style: LabelStyle): OutlineNode {
  let at = current;
  while (
    at.parent !== null &&
    at.style !== 'root' &&
    at.style !== 'heading' &&
    at.style !== 'lost' &&
    STYLE_RANK[at.style] > STYLE_RANK[style]
  ) {
    at = at.parent;
  }
  return at;
}

/** The parent of an item whose numbering has started again although its row is still open. */
function restart(text: string, current: OutlineNode, open: OutlineNode): OutlineNode {
  const row = open.parent;
  if (row === null) return open;
  const outer = row.style === 'lost' || row.style === 'heading' ? (row.parent ?? row) : row;
  const line = current.body.at(-1);
  if (line !== undefined && isHeadingLine(text, line)) {
    current.body.pop();
    const heading = node(text.slice(line.start, line.end), 'heading', 0, line, outer);
    outer.children.push(heading);
    return heading;
  }
  if (row.style === 'lost') return lostHeading(outer, row.value + 1);
  // The row before has lost its heading too, unless an item with a bare heading stands over it.
  const bare =
    row.style !== 'root' &&
    row.paragraph !== null &&
    row.paragraph.end - row.paragraph.bodyStart <= MAX_HEADING;
  const above = bare || row.parent === null ? row : row.parent;
  const first = lostHeading(above, 1);
  const moved = row.children.filter((child) => child.style === open.style);
  row.children = row.children.filter((child) => child.style !== open.style);
  for (const child of moved) child.parent = first;
  first.children.push(...moved);
  return lostHeading(above, 2);
}

function lostHeading(parent: OutlineNode, value: number): OutlineNode {
  const lost = node(`□${value}`, 'lost', value, null, parent);
  parent.children.push(lost);
  return lost;
}

/** Whether an unlabelled line reads as a heading: short, and no sentence. */
export function isHeadingLine(text: string, line: { start: number; end: number }): boolean {
  const length = line.end - line.start;
  return (
    length >= 2 &&
    length <= MAX_HEADING &&
    !/[。；;！!？?，,：:、]$/u.test(text.slice(line.end - 1, line.end)) &&
    !/[。；]/u.test(text.slice(line.start, line.end))
  );
}
