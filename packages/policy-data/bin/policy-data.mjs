#!/usr/bin/env node
// Runs the bundled command line. In the repository the bundle is made on first use and again whenever a source
// is newer, so that plain Node can run it; the published package brings its bundle along.
import { existsSync, readdirSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const bundle = join(root, 'dist', 'cli.mjs');
const packages = join(root, '..');

function newestSource() {
  return ['policy-data', 'parser', 'hanzi', 'matcher']
    .map((name) => join(packages, name, 'src'))
    .flatMap((folder) =>
      readdirSync(folder, { recursive: true }).map((file) => statSync(join(folder, file)).mtimeMs),
    )
    .reduce((newest, time) => Math.max(newest, time), 0);
}

const inRepository = existsSync(join(root, 'src')) && existsSync(join(packages, 'parser', 'src'));
if (inRepository && (!existsSync(bundle) || statSync(bundle).mtimeMs < newestSource())) {
  const { bundleLibrary } = await import(pathToFileURL(join(root, 'scripts', 'bundle.mjs')).href);
  await bundleLibrary();
}
const { main } = await import(pathToFileURL(bundle).href);
process.exitCode = await main(process.argv.slice(2));
