import { execFile } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import type { BenchRow } from '../../../test/bench/bench-row';
import { listSources } from '../src/build/list-sources';

const root = fileURLToPath(new URL('..', import.meta.url));
const run_ = promisify(execFile);

/** Documents to repeat: the corpus beside the repository where it is, and the seeds. */
function originals(): { name: string; bytes: Buffer }[] {
  const folders = [join(root, '../../seeds'), join(root, '../../../shared/corpus/documents')].filter(
    existsSync,
  );
  return listSources(folders).map(({ name, path }) => ({ name, bytes: readFileSync(path) }));
}

/** Writes `count` files, none with the bytes of another. @returns characters in all. */
function repeat(folder: string, count: number): number {
  const documents = originals();
  let characters = 0;
  mkdirSync(folder, { recursive: true });
  for (let n = 0; n < count; n++) {
    const document = documents[n % documents.length];
    if (!document) throw new Error('no documents to repeat');
    const copy = Buffer.concat([document.bytes, Buffer.from(`\n\n第${n}份\n`)]);
    characters += copy.toString('utf8').length;
    writeFileSync(join(folder, `${String(n).padStart(5, '0')}-${document.name}`), copy);
  }
  return characters;
}

/** Builds in a process of its own, so that the peak is that of this build. */
const MEASURE = `
  import { buildPackage } from ${JSON.stringify(pathToFileURL(join(root, 'dist', 'library.mjs')).href)};
  const [from, to] = process.argv.slice(1);
  const started = performance.now();
  let kept = 0;
  const report = await buildPackage(to, [from], {
    onProgress: ({ done, total }) => {
      if (done < total) return;
      gc();
      kept = process.memoryUsage().heapUsed / 2 ** 20;
    },
  });
  const ms = performance.now() - started;
  const { user, system } = process.cpuUsage();
  console.log(JSON.stringify({ ms, cpu: (user + system) / 1000, errors: report.errors.length, documents: report.rows.documents, kept, mb: process.resourceUsage().maxRSS / 1024 }));
`;

interface Measured {
  ms: number;
  /** Milliseconds of processor time, which other work on the machine doesn't change. */
  cpu: number;
  errors: number;
  documents: number;
  /** Heap that is still in use once the last document is written, collected. */
  kept: number;
  mb: number;
}

/**
 * Documents and characters a second, and memory, for 200 and 2,000 documents: what is kept, and the peak of the
 * process, which holds what the engine has yet to collect and varies with the load of the machine.
 */
export async function run(): Promise<BenchRow[]> {
  const folder = mkdtempSync(join(tmpdir(), 'policy-data-bench-'));
  const rows: BenchRow[] = [];
  const measured: Measured[] = [];
  try {
    await run_(process.execPath, [join(root, 'scripts', 'bundle.mjs')]);
    for (const count of [200, 2000]) {
      const from = join(folder, String(count));
      const characters = repeat(from, count);
      const { stdout } = await run_(process.execPath, [
        '--expose-gc',
        '--input-type=module',
        '-e',
        MEASURE,
        from,
        join(folder, `out-${count}`),
      ]);
      const result = JSON.parse(stdout) as Measured;
      if (result.errors > 0 || result.documents !== count)
        throw new Error(`built ${result.documents} of ${count}, ${result.errors} errors`);
      measured.push(result);
      const name = `data-build/${count}-documents`;
      rows.push({ name: `${name}/documents`, value: (count / result.ms) * 1000, unit: 'documents/s' });
      rows.push({ name: `${name}/characters`, value: characters / result.ms / 1000, unit: 'Mchar/s' });
      rows.push({ name: `${name}/processor-time`, value: result.cpu / count, unit: 'ms/document' });
      rows.push({ name: `${name}/kept-memory`, value: result.kept, unit: 'MB' });
      rows.push({ name: `${name}/peak-memory`, value: result.mb, unit: 'MB' });
    }
    const [few, many] = measured;
    if (few && many) {
      rows.push({
        name: 'data-build/processor-time-for-10-times-the-documents',
        value: many.cpu / few.cpu,
        unit: '×',
      });
      rows.push({
        name: 'data-build/kept-memory-for-10-times-the-documents',
        value: many.kept / few.kept,
        unit: '×',
      });
      rows.push({
        name: 'data-build/peak-memory-for-10-times-the-documents',
        value: many.mb / few.mb,
        unit: '×',
      });
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  return rows;
}
