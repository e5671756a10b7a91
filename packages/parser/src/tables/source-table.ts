import type { Span } from '../text/span';

/** A cell of a table as received; `start` and `end` of its text in the source, UTF-16. */
export interface SourceCell extends Span {
  row: number;
  column: number;
  /** Rows and columns that it takes in, at least 1. */
  rows: number;
  columns: number;
}

/** A table of the source. Its cells are in reading order and don't overlap. */
export interface SourceTable extends Span {
  rows: number;
  columns: number;
  cells: SourceCell[];
}

/** Larger tables, and more cells in one file, are lists of data, not of tasks. */
export const MAX_COLUMNS = 24;
export const MAX_CELLS = 40_000;

/**
 * Places cells row by row as a browser does: a cell goes into the next column that no cell from above reaches
 * into. Empty cells take their place too.
 */
export class TableBuilder {
  readonly #cells: SourceCell[] = [];
  /** For each column the rows below that a cell from above still takes in. */
  #reaching: number[] = [];
  #row = -1;
  #column = 0;
  #columns = 0;

  startRow(): void {
    this.#reaching = this.#reaching.map((rows) => Math.max(0, rows - 1));
    this.#row++;
    this.#column = 0;
  }

  addCell({ start, end }: Span, rows = 1, columns = 1): void {
    if (this.#row < 0) this.startRow();
    while ((this.#reaching[this.#column] ?? 0) > 0) this.#column++;
    const width = Math.max(1, Math.min(columns, MAX_COLUMNS));
    if (this.#column + width > MAX_COLUMNS) return;
    const height = Math.max(1, Math.min(rows, MAX_CELLS));
    this.#cells.push({ start, end, row: this.#row, column: this.#column, rows: height, columns: width });
    for (let i = 0; i < width; i++) this.#reaching[this.#column + i] = height;
    this.#column += width;
    this.#columns = Math.max(this.#columns, this.#column);
  }

  /** @returns null for what has fewer than two rows or two columns. */
  finish({ start, end }: Span): SourceTable | null {
    const rows = this.#row + 1;
    if (rows < 2 || this.#columns < 2) return null;
    return { start, end, rows, columns: this.#columns, cells: this.#cells };
  }
}
