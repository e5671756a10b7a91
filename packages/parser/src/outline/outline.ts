import { firstWords } from '../text/first-words';
import { type Label, type LabelStyle, STYLE_RANK } from './labels';
import type { Paragraph } from './paragraphs';

/** An item of the outline with everything that stands below it. */
export interface OutlineNode {
  /** As it stands in a path; `□1` for the first heading of a row that the source has lost. */
  label: string;
  style: LabelStyle | 'root' | 'heading' | 'lost';
  value: number;
  /** Where it ranks; see `STYLE_RANK`. A heading without a number ranks just above what it holds. */
  rank: number;
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
  const root = node('', 'root', 0, -1, null, null);
  let current = root;
  for (const paragraph of paragraphs) {
    const { label } = paragraph;
    if (label === null) current.body.push(paragraph);
    else {
      const parent = parentOf(text, current, label);
      current = node(
        pathLabel(text, paragraph, label),
        label.style,
        label.value,
        STYLE_RANK[label.style],
        paragraph,
        parent,
      );
      parent.children.push(current);
    }
  }
  settle(root);
  return root;
}

/** Dashes and bullets are called by their first words. */
function pathLabel(text: string, { bodyStart, end }: Paragraph, label: Label): string {
  return STYLE_RANK[label.style] >= STYLE_RANK.dash
    ? firstWords(text, { start: bodyStart, end })
    : label.text;
}

/** Labels from the outermost to the node. */
export function pathOf(item: OutlineNode): string[] {
  const path: string[] = [];
  for (let at: OutlineNode | null = item; at !== null && at.style !== 'root'; at = at.parent)
    path.unshift(at.label);
  return path;
}

/** Whether an unlabelled line reads as a heading: short, and no sentence. */
export function isHeadingLine(text: string, { start, end }: { start: number; end: number }): boolean {
  const length = end - start;
  return length >= 2 && length <= MAX_HEADING && !/[。；;]|[！!？?，,：:、]$/u.test(text.slice(start, end));
}

function node(
  label: string,
  style: OutlineNode['style'],
  value: number,
  rank: number,
  paragraph: Paragraph | null,
  parent: OutlineNode | null,
): OutlineNode {
  return { label, style, value, rank, paragraph, body: [], children: [], parent };
}

function parentOf(text: string, current: OutlineNode, label: Label): OutlineNode {
  const rank = STYLE_RANK[label.style];
  let parent = current;
  while (parent.parent !== null && parent.rank >= rank) parent = parent.parent;
  if (rank >= STYLE_RANK.dash) return parent;
  const last = parent.children.findLast((child) => child.style === label.style);
  return last === undefined || label.value > last.value
    ? parent
    : restart(text, current, parent, label.style);
}

/** The parent of an item whose numbering starts again although its row is still open. */
function restart(text: string, current: OutlineNode, row: OutlineNode, style: LabelStyle): OutlineNode {
  const rank = STYLE_RANK[style] - 0.5;
  const unnumbered = row.style === 'lost' || row.style === 'heading';
  const outer = unnumbered ? (row.parent ?? row) : row;
  const line = current.body.at(-1);
  if (line !== undefined && isHeadingLine(text, line)) {
    current.body.pop();
    return append(outer, node(text.slice(line.start, line.end), 'heading', 0, rank, line, outer));
  }
  if (unnumbered) return append(outer, node('', 'lost', 0, rank, null, outer));
  // 一、 at the top starts again where another text is annexed: that one has lost its title, not the first.
  if (row.style === 'root' && rank < STYLE_RANK.cn) return append(row, node('', 'lost', 0, rank, null, row));
  // The row before has lost its heading too, unless an item with a bare heading stands over it.
  const { paragraph } = row;
  const bare = paragraph !== null && paragraph.end - paragraph.bodyStart <= MAX_HEADING;
  const above = bare || row.parent === null ? row : row.parent;
  const first = node('', 'lost', 0, rank, null, above);
  first.children = row.children.filter((child) => child.style === style);
  row.children = row.children.filter((child) => child.style !== style);
  for (const child of first.children) child.parent = first;
  append(above, first);
  return append(above, node('', 'lost', 0, rank, null, above));
}

function append(parent: OutlineNode, child: OutlineNode): OutlineNode {
  parent.children.push(child);
  return child;
}

/** Puts children in the order of the text and numbers the lost headings. */
function settle(item: OutlineNode): void {
  const at = new Map(item.children.map((child) => [child, startOf(child)]));
  item.children.sort((a, b) => (at.get(a) ?? 0) - (at.get(b) ?? 0));
  let lost = 0;
  for (const child of item.children) {
    if (child.style === 'lost') child.label = `□${++lost}`;
    settle(child);
  }
}

function startOf(item: OutlineNode): number {
  return item.paragraph?.start ?? item.children[0]?.paragraph?.start ?? Number.POSITIVE_INFINITY;
}
