import type { PlacedClause } from '../clauses/item-clauses';
import { findClauses } from '../clauses/item-clauses';
import { readPartyList } from '../clauses/party-list';
import { isBodyName, isRegionName } from '../clauses/party-names';
import type { Item } from '../document/find-items';
import { itemHeading } from '../document/item-heading';
import { skipStops, trimSpan } from '../document/spans';
import { readTableDeadline } from '../targets/table-deadline';
import { countHan } from '../text/count-han';
import { firstWords } from '../text/first-words';
import type { Span } from '../text/span';
import { type CleanTable, cleanTables, type PlacedCell } from './clean-tables';
import type { SourceTable } from './source-table';
import { type Column, taskColumns } from './task-columns';

/** A table of tasks in the clean text, and what its rows undertake. */
export interface TaskTable extends Span {
  items: Item[];
}

/** Rows of titles, units and dates that may stand above a header. */
const MAX_ABOVE = 4;
const MIN_TASK = 4;

/** Header of the table before, for one that goes on on the next page without a header of its own. */
interface Layout {
  columns: Column[];
  firstRow: number;
}

/** The tables of tasks of a document, in order, read row by row into items. */
export function readTaskTables(
  text: string,
  starts: Uint32Array,
  tables: readonly SourceTable[],
): TaskTable[] {
  const found: TaskTable[] = [];
  let before: Layout | null = null;
  for (const table of cleanTables(text, starts, tables)) {
    const layout: Layout | null = header(text, table) ?? goesOn(text, table, before);
    before = layout;
    if (layout === null) continue;
    const items = rowItems(text, table, layout);
    if (items.some(saysWhoOrWhen)) found.push({ start: table.start, end: table.end, items });
  }
  return found;
}

/** At least one cell has to name a body, or give a time: 单位 is a unit of measurement, too. */
function saysWhoOrWhen({ clauses, deadline }: Item): boolean {
  return (
    (deadline ?? null) !== null ||
    clauses.some(({ parties }) =>
      parties.some(({ surface, generic }) => generic || isBodyName(surface) || isRegionName(surface)),
    )
  );
}

const words = (text: string, cell: PlacedCell | undefined): string =>
  cell === undefined ? '' : text.slice(cell.start, cell.end).replace(/\s/gu, '');

function header(text: string, table: CleanTable): Layout | null {
  for (let row = 0; row < Math.min(MAX_ABOVE, table.rows - 1); row++) {
    const cells = table.grid[row] ?? [];
    if (new Set(cells).size < 2) continue;
    // 责任单位 over 牵头单位 and 配合单位: the header is as high as its highest cell.
    const height = Math.max(1, ...cells.map((cell) => (cell?.row === row ? cell.rows : 1)));
    for (let low = Math.min(row + height, row + 3) - 1; low >= row; low--) {
      const columns = taskColumns(
        Array.from({ length: table.columns }, (_, column) => words(text, table.grid[low]?.[column])),
      );
      if (columns !== null) return { columns, firstRow: low + 1 };
    }
  }
  return null;
}

/** A table of as many columns right behind one of tasks, whose first row has a number, is its next page. */
function goesOn(text: string, table: CleanTable, before: Layout | null): Layout | null {
  if (before === null || before.columns.length !== table.columns) return null;
  const number = before.columns.findIndex(({ role }) => role === 'number');
  return number >= 0 && /^\d+[.．、]?$/u.test(words(text, table.grid[0]?.[number]))
    ? { ...before, firstRow: 0 }
    : null;
}

function rowItems(text: string, table: CleanTable, { columns, firstRow }: Layout): Item[] {
  const items: Item[] = [];
  let group = '';
  let last: { cell: PlacedCell; item: Item } | null = null;
  for (let row = firstRow; row < table.rows; row++) {
    const cells = table.grid[row] ?? [];
    const filled = new Set(cells.filter((cell) => cell !== undefined && cell.end > cell.start));
    const [only] = filled;
    if (filled.size === 1 && only !== undefined && only.row === row) {
      // A row of one cell is the heading of those below it.
      group = firstWords(text, only);
      continue;
    }
    if (taskColumns(cells.map((cell) => words(text, cell))) !== null) continue;
    const at = (role: Column['role']): PlacedCell[] =>
      [
        ...new Set(cells.filter((cell, index) => cell !== undefined && columns[index]?.role === role)),
      ] as PlacedCell[];
    const span = taskSpan(text, cells, columns, row);
    const clauses = cells.flatMap((cell, index) =>
      columnClauses(text, cell, columns[index], cells[index - 1]),
    );
    const task = at('task').at(-1);
    if (span === null) {
      if (task !== undefined && last?.cell === task) addNew(last.item.clauses, clauses);
      continue;
    }
    if (countHan(text, span) < MIN_TASK || task === undefined) continue;
    const item = toItem(text, span, clauses);
    const above = at('task').find((cell) => cell.row < row);
    const named = at('group')[0] ?? above;
    const number = words(text, at('number')[0]).replace(/[.．、]$/u, '');
    item.path = [
      ...(named === undefined ? (group === '' ? [] : [group]) : [firstWords(text, named)]),
      number === '' || (at('number')[0]?.row ?? row) < row ? firstWords(text, span) : number,
    ];
    const deadline = at('deadline')[0];
    if (deadline !== undefined) item.deadline = readTableDeadline(text.slice(deadline.start, deadline.end));
    items.push(item);
    last = { cell: task, item };
  }
  return items;
}

/** From the first to the last cell of this row that says what is to be done, as far as they are neighbours. */
function taskSpan(
  text: string,
  cells: readonly (PlacedCell | undefined)[],
  columns: readonly Column[],
  row: number,
): Span | null {
  let span: Span | null = null;
  for (const [index, cell] of cells.entries()) {
    const isTask = columns[index]?.role === 'task' && cell?.row === row && cell.end > cell.start;
    if (span === null && isTask) span = { start: cell.start, end: cell.end };
    else if (span !== null && !isTask) break;
    else if (span !== null && isTask) span.end = cell.end;
  }
  return span === null ? null : trimSpan(text, span);
}

function columnClauses(
  text: string,
  cell: PlacedCell | undefined,
  column: Column | undefined,
  left: PlacedCell | undefined,
): PlacedClause[] {
  if (cell === undefined || cell === left || column === undefined) return [];
  if (column.role !== 'lead' && column.role !== 'participant') return [];
  const { role } = column;
  const content = text.slice(cell.start, cell.end);
  const inside = findClauses(text, cell.start, cell.end).filter(({ form }) => form !== 'list');
  if (inside.some(({ parties }) => parties.length > 0)) return inside;
  const parties = readPartyList(content)
    .filter(({ surface }) => surface.length >= 2 && surface.length <= 40 && !/^[-—–/无]+$/u.test(surface))
    .map((party) => ({ ...party, role }));
  return parties.length === 0
    ? []
    : [
        {
          parties,
          blanket: [],
          firstLeads: column.firstLeads,
          form: 'label',
          rule: 'table-column',
          start: cell.start,
          end: cell.end,
        },
      ];
}

/** A clause at the end of the task's own cell isn't part of the task. */
function toItem(text: string, span: Span, columns: readonly PlacedClause[]): Item {
  const own = findClauses(text, span.start, span.end);
  const closing = own.at(-1);
  const ends = closing !== undefined && skipStops(text, closing.end, span.end) === span.end;
  const { start, end } = trimSpan(text, { start: span.start, end: ends ? closing.start : span.end });
  return {
    start,
    end,
    path: [],
    heading: itemHeading(text.slice(start, end)),
    clauses: [...own, ...columns],
    rule: 'table-row',
  };
}

function addNew(to: PlacedClause[], clauses: readonly PlacedClause[]): void {
  for (const clause of clauses) if (!to.some(({ start }) => start === clause.start)) to.push(clause);
}
