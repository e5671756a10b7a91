import type { HtmlContent, HtmlNode } from '../read/html-nodes';
import { MAX_CELLS, type SourceTable, TableBuilder } from './source-table';

interface OpenTable {
  builder: TableBuilder;
  row: number;
  first: number;
  end: number;
}

/**
 * The tables whose text lies between two texts of the markup, in the order of their beginnings; of nested ones
 * each. Cells of a table that only lays out the page hold whole articles: telling those from data is the caller's.
 */
export function readHtmlTables({ nodes, texts }: HtmlContent, first: number, end: number): SourceTable[] {
  const open = new Map<number, OpenTable>();
  let cells = 0;
  for (const node of nodes) {
    if (node.cell === null || node.hidden || node.firstText < first || node.endText > end) continue;
    const row = above(nodes, node, 'tr');
    const index = row < 0 ? -1 : above(nodes, nodes[row], 'table');
    const table = nodes[index];
    if (table === undefined || ++cells > MAX_CELLS) continue;
    let known = open.get(index);
    if (known === undefined) {
      known = { builder: new TableBuilder(), row: -1, first: table.firstText, end: table.endText };
      open.set(index, known);
    }
    if (known.row !== row) known.builder.startRow();
    known.row = row;
    const start = texts[node.firstText]?.start ?? 0;
    const last = node.endText > node.firstText ? texts[node.endText - 1]?.end : undefined;
    known.builder.addCell({ start, end: last ?? start }, node.cell.rows, node.cell.columns);
  }
  const tables: SourceTable[] = [];
  for (const { builder, first: from, end: until } of open.values()) {
    const table = builder.finish({ start: texts[from]?.start ?? 0, end: texts[until - 1]?.end ?? 0 });
    if (table !== null) tables.push(table);
  }
  return tables.sort((a, b) => a.start - b.start);
}

/** Elements between a cell and its row, or a row and its table. */
const MAX_BETWEEN = 4;

function above(nodes: readonly HtmlNode[], node: HtmlNode | undefined, name: string): number {
  let at = node?.parent ?? -1;
  for (let steps = 0; at > 0 && steps < MAX_BETWEEN; steps++) {
    const here = nodes[at];
    if (here?.name === name) return at;
    if (here === undefined || here.name === 'table') return -1;
    at = here.parent;
  }
  return -1;
}
