import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { BenchRow } from '../test/bench/bench-row';

/*
 * `npm run bench [-- --json] [WORD…]`: runs every bench whose path holds one of the words (all without
 * words), one after the other, and prints a table, or a JSON array of rows with `--json`. A bench that
 * throws is reported on stderr and makes the exit status 1; the others are still run.
 */

const ROOT = fileURLToPath(new URL('..', import.meta.url));

async function benchFiles(): Promise<string[]> {
  const packages = await readdir(join(ROOT, 'packages'));
  const folders = [
    ...packages.map((name) => join(ROOT, 'packages', name, 'bench')),
    join(ROOT, 'test/bench'),
  ];
  const lists = await Promise.all(
    folders.map(async (folder) => {
      const names = await readdir(folder).catch(() => []);
      return names.filter((name) => name.endsWith('.bench.ts')).map((name) => join(folder, name));
    }),
  );
  return lists.flat().sort();
}

/** Three significant digits, without an exponent. */
function digits(value: number): string {
  return Math.abs(value) >= 100 ? String(Math.round(value)) : String(Number(value.toPrecision(3)));
}

/** Width on a terminal: wide East Asian characters take two columns. */
function columns(text: string): number {
  return Array.from(text).reduce((sum, sign) => sum + (/[\u1100-\u115f\u2e80-\uffe6]/.test(sign) ? 2 : 1), 0);
}

function table(rows: readonly BenchRow[]): string {
  const cells = rows.map((row) => [
    row.name,
    digits(row.value),
    row.unit,
    row.ratio === undefined ? '' : `${digits(row.ratio)}×`,
    row.peer ?? '',
  ]);
  const all = [['name', 'value', 'unit', 'ratio', 'peer'], ...cells];
  const widths = [0, 1, 2, 3, 4].map((i) => Math.max(...all.map((row) => columns(row[i] ?? ''))));
  const pad = (text: string, i: number): string => {
    const space = ' '.repeat((widths[i] ?? 0) - columns(text));
    return i === 1 || i === 3 ? space + text : text + space;
  };
  return all.map((row) => row.map(pad).join('  ').trimEnd()).join('\n');
}

/** @throws Error where a row doesn't hold what readers of `--json` count on. */
function checkRow({ name, value, unit, ratio }: BenchRow): void {
  if (name === '' || unit === '') throw new Error('a row without name or unit');
  for (const figure of [value, ratio ?? 0]) {
    if (!Number.isFinite(figure)) throw new Error(`${name} is ${figure}`);
  }
}

const words = process.argv.slice(2).filter((word) => !word.startsWith('--'));
const json = process.argv.includes('--json');
// With --json, standard output holds the rows and nothing else, whatever a bench or a peer prints.
if (json) console.log = console.info = console.debug = console.error;
const rows: BenchRow[] = [];
const failed: string[] = [];
for (const file of await benchFiles()) {
  const name = file.slice(ROOT.length);
  if (words.length > 0 && !words.some((word) => name.includes(word))) continue;
  if (!json) process.stderr.write(`${name} …\n`);
  try {
    const bench = (await import(pathToFileURL(file).href)) as { run(): Promise<BenchRow[]> };
    const measured = await bench.run();
    for (const row of measured) checkRow(row);
    rows.push(...measured);
  } catch (error) {
    failed.push(name);
    process.stderr.write(
      `${name}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`,
    );
  }
}
process.stdout.write(json ? `${JSON.stringify(rows, null, 2)}\n` : `\n${table(rows)}\n`);
if (failed.length > 0) process.stderr.write(`\nFailed: ${failed.join(', ')}\n`);
process.exitCode = failed.length > 0 ? 1 : 0;
