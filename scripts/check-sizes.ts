import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { glob } from 'tinyglobby';
import { loadedFiles } from './loaded-files';

/* `npm run check:sizes`: fails where something built has outgrown scripts/size-budgets.json. */

interface Budget {
  name: string;
  files?: string[];
  entry?: string;
  gzip: number;
  reason: string;
}

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const OUTPUT = join(ROOT, '.output');
const { budgets } = JSON.parse(readFileSync(new URL('./size-budgets.json', import.meta.url), 'utf8')) as {
  budgets: Budget[];
};

const zipped = (bytes: Uint8Array): number => gzipSync(bytes, { level: 9 }).length;
const kilobytes = (bytes: number): string => `${(bytes / 1024).toFixed(1)} KB`;

async function filesOf({ files, entry }: Budget): Promise<string[]> {
  if (files) return glob(files, { cwd: OUTPUT, absolute: true });
  if (!entry) return [];
  return loadedFiles(join(OUTPUT, entry), join(OUTPUT, entry.split('/')[0] ?? ''));
}

async function sizeOf(budget: Budget): Promise<number | null> {
  const files = await filesOf(budget);
  return files.length === 0 ? null : files.reduce((sum, file) => sum + zipped(readFileSync(file)), 0);
}

for (const budget of budgets) {
  const size = await sizeOf(budget);
  const verdict = size === null ? 'no such file' : size > budget.gzip ? 'over budget' : '';
  process.stdout.write(
    `${verdict === '' ? '✓' : '✗'} ${budget.name}: ${kilobytes(size ?? 0)} of ${kilobytes(budget.gzip)} gzip  ${verdict}\n`,
  );
  if (verdict === '') continue;
  process.exitCode = 1;
  process.stdout.write(`    ${budget.entry ?? budget.files?.join(' ')}\n    ${budget.reason}\n`);
}
