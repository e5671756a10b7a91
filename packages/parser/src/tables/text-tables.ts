import { MAX_CELLS, MAX_COLUMNS, type SourceTable, TableBuilder } from './source-table';

/** The line under the header of a table in Markdown: |---|:---:|. */
const RULE = /^[\s|:+-]*-{2,}[\s|:+-]*$/u;

type Style = 'pipe' | 'tab';

/**
 * Tables of a text file: neighbouring lines whose cells are parted by `|` or by tabs, at least three cells in each.
 * A blank line ends one. Spans are those of the source.
 */
export function readTextTables(source: string): SourceTable[] {
  const tables: SourceTable[] = [];
  let builder = new TableBuilder();
  let style: Style | null = null;
  let start = 0;
  let end = 0;
  let cells = 0;
  const close = () => {
    const table = style === null ? null : builder.finish({ start, end });
    if (table !== null) tables.push(table);
    style = null;
  };
  for (let from = 0; from < source.length; ) {
    const found = source.indexOf('\n', from);
    const to = found < 0 ? source.length : found;
    const line = source.slice(from, to);
    const here = styleOf(line);
    if (here === null || here !== style || cells > MAX_CELLS) close();
    if (here !== null && cells <= MAX_CELLS) {
      if (style === null) {
        builder = new TableBuilder();
        start = from;
      }
      style = here;
      end = to;
      if (!RULE.test(line)) {
        builder.startRow();
        for (const [left, right] of cellsOf(line, here)) {
          cells++;
          builder.addCell({ start: from + left, end: from + right });
        }
      }
    }
    from = to + 1;
  }
  close();
  return tables;
}

function styleOf(line: string): Style | null {
  const parts = (separator: string): number => line.split(separator, 4).length - 1;
  if (parts('|') >= 3 || (parts('|') >= 2 && !/^\s*\||\|\s*$/u.test(line))) return 'pipe';
  return parts('\t') >= 2 && line.trim() !== '' ? 'tab' : null;
}

function cellsOf(line: string, style: Style): [left: number, right: number][] {
  const separator = style === 'pipe' ? '|' : '\t';
  const cells: [number, number][] = [];
  const outer = style === 'pipe' && /^\s*\|/u.test(line);
  let from = outer ? line.indexOf(separator) + 1 : 0;
  const last = style === 'pipe' && /\|\s*$/u.test(line) ? line.lastIndexOf(separator) : line.length;
  while (from <= last && cells.length < MAX_COLUMNS) {
    const found = line.indexOf(separator, from);
    const to = found < 0 || found > last ? last : found;
    cells.push([from, to]);
    from = to + 1;
  }
  return cells;
}
