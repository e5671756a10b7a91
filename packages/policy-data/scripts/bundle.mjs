// Bundles the command line and the library with all workspace code, for plain Node.
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');

/** Writes dist/cli.mjs and dist/index.mjs; npm dependencies of package.json stay imports. */
export async function bundleLibrary() {
  await build({
    entryPoints: { cli: join(root, 'src/cli/main.ts') },
    outdir: join(root, 'dist'),
    outExtension: { '.js': '.mjs' },
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    packages: 'bundle',
    external: ['@duckdb/node-api', 'csv-parse', 'csv-stringify', 'pinyin-pro', 'opencc-js', 'parse5'],
    logLevel: 'warning',
  });
}
