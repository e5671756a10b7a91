import type { Span } from '../text/span';
import type { SourceCell, SourceTable } from './source-table';

/** A cell with the span of its text in the clean text. */
export interface PlacedCell extends Span {
  row: number;
  rows: number;
}

export interface CleanTable extends Span {
  rows: number;
  columns: number;
  /** By row and column; a cell that takes in several stands in each. */
  grid: (PlacedCell | undefined)[][];
}

/** Rows times columns beyond which a table isn't laid out. */
const MAX_GRID = 200_000;

/** Tables of the source, laid out over the clean text that `starts` collates with it. */
export function cleanTables(text: string, starts: Uint32Array, tables: readonly SourceTable[]): CleanTable[] {
  return tables.flatMap((table) => {
    if (table.rows * table.columns > MAX_GRID) return [];
    const grid = Array.from({ length: table.rows }, () => new Array<PlacedCell | undefined>(table.columns));
    for (const cell of table.cells) place(grid, cell, cleanSpan(text, starts, cell));
    return [{ ...cleanSpan(text, starts, table), rows: table.rows, columns: table.columns, grid }];
  });
}

function place(grid: (PlacedCell | undefined)[][], cell: SourceCell, span: Span): void {
  const placed: PlacedCell = { ...span, row: cell.row, rows: cell.rows };
  for (let row = cell.row; row < Math.min(cell.row + cell.rows, grid.length); row++) {
    const line = grid[row];
    for (let column = cell.column; line && column < cell.column + cell.columns; column++)
      line[column] ??= placed;
  }
}

/** Span in the clean text of what was read between two offsets of the source, without white space around it. */
function cleanSpan(text: string, starts: Uint32Array, { start, end }: Span): Span {
  let from = firstAtOrAfter(starts, start);
  let to = firstAtOrAfter(starts, end);
  while (from < to && /\s/u.test(text[from] ?? '')) from++;
  while (to > from && /\s/u.test(text[to - 1] ?? '')) to--;
  return { start: from, end: Math.max(from, to) };
}

function firstAtOrAfter(starts: Uint32Array, offset: number): number {
  let low = 0;
  let high = starts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((starts[middle] ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
