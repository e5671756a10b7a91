import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { glob } from 'tinyglobby';

/* `npm run check:sizes`: fails where a built file has outgrown scripts/size-budgets.json. */

interface Budget {
  name: string;
  files: string[];
  gzip: number;
  reason: string;
}

const OUTPUT = fileURLToPath(new URL('../.output', import.meta.url));
const { budgets } = JSON.parse(readFileSync(new URL('./size-budgets.json', import.meta.url), 'utf8')) as {
  budgets: Budget[];
};

const kilobytes = (bytes: number): string => `${(bytes / 1024).toFixed(1)} KB`;

let over = 0;
for (const { name, files, gzip, reason } of budgets) {
  const found = await glob(files, { cwd: OUTPUT, absolute: true });
  const size = found.reduce((sum, file) => sum + gzipSync(readFileSync(file), { level: 9 }).length, 0);
  const verdict = found.length === 0 ? 'no such file' : size > gzip ? 'over budget' : '';
  if (verdict !== '') over += 1;
  const sign = verdict === '' ? '✓' : '✗';
  process.stdout.write(`${sign} ${name}: ${kilobytes(size)} of ${kilobytes(gzip)} gzip  ${verdict}\n`);
  if (verdict !== '') process.stdout.write(`    ${files.join(' ')}\n    ${reason}\n`);
}
if (over > 0) process.exitCode = 1;
