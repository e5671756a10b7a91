import type { TextRow } from '../tables/read-table';
import type { FieldSchema, TableSchema } from '../tables/table-schema';

const patterns = new Map<string, RegExp>();

function compiled(pattern: string): RegExp {
  const known = patterns.get(pattern) ?? new RegExp(pattern, 'u');
  patterns.set(pattern, known);
  return known;
}

function wrongCell(field: FieldSchema, cell: string): string | null {
  if (cell === '') return field.required ? 'is required' : null;
  if (field.type === 'integer' && !/^-?\d+$/u.test(cell)) return `is no integer: ${cell}`;
  if (field.type === 'boolean' && cell !== 'true' && cell !== 'false') return `is no boolean: ${cell}`;
  if (field.type === 'date' && (!/^\d{4}-\d{2}-\d{2}$/u.test(cell) || Number.isNaN(Date.parse(cell))))
    return `is no date: ${cell}`;
  if (field.enum && !field.enum.includes(cell)) return `is none of ${field.enum.join(', ')}: ${cell}`;
  if (field.pattern && !compiled(field.pattern).test(cell)) return `doesn't match ${field.pattern}: ${cell}`;
  return null;
}

/** What is wrong with the types and constraints of one row. */
export function wrongCells(table: TableSchema, row: TextRow): string[] {
  return table.fields.flatMap((field) => {
    const wrong = wrongCell(field, row[field.name] ?? '');
    return wrong === null ? [] : [`${field.name} ${wrong}`];
  });
}
