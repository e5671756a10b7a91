import type { FieldSchema, TableSchema } from './table-schema';
import { TABLES } from './tables';

const cell = (text: string) => text.replaceAll('|', '\\|');

function constraints(table: TableSchema, f: FieldSchema): string {
  const foreign = table.foreignKeys.find((k) => k.fields[0] === f.name);
  return [
    table.primaryKey.includes(f.name) ? 'key' : '',
    f.required ? 'required' : '',
    foreign ? `→ ${foreign.table || table.name}.${foreign.references[0] ?? 'id'}` : '',
    f.enum ? f.enum.map((value) => `\`${value}\``).join(' ') : '',
    f.pattern ? `\`${f.pattern}\`` : '',
  ]
    .filter((text) => text !== '')
    .join(', ');
}

function tableSection(table: TableSchema): string {
  const rows = table.fields.map(
    (f) =>
      `| \`${f.name}\` | ${f.type} | ${cell(constraints(table, f))} | ${cell(f.description[0])} | ${cell(f.description[1])} |`,
  );
  return [
    `## ${table.name} · ${table.title[1]}`,
    '',
    `${table.description[0]} ${table.description[1]}`,
    '',
    '| column | type | constraints | meaning | 含义 |',
    '|---|---|---|---|---|',
    ...rows,
  ].join('\n');
}

/** The data dictionary as Markdown, made from the schema: what DICTIONARY.md must hold. */
export function dictionaryPage(): string {
  return [
    '# Data dictionary · 数据字典',
    '',
    'Made from the schema by `npm run dictionary -w policy-data`; a test compares the two. Files are UTF-8 CSV with a header row; booleans are `true`/`false`, dates ISO 8601, missing values empty. Offsets are UTF-16 code units, as JavaScript and Java count; in Python encode to `utf-16-le` and halve.',
    '',
    ...TABLES.map((table) => `${tableSection(table)}\n`),
  ].join('\n');
}
