// Bundles the command line and the library with all workspace code, for plain Node.
import { readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');

/** Writes dist/cli.mjs and dist/library.mjs; the package's dependencies stay imports, all else is bundled. */
export async function bundleLibrary() {
  const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  await build({
    entryPoints: { cli: join(root, 'src/cli/main.ts'), library: join(root, 'src/library.ts') },
    outdir: join(root, 'dist'),
    outExtension: { '.js': '.mjs' },
    bundle: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    external: Object.keys({ ...manifest.dependencies, ...manifest.optionalDependencies }).flatMap((name) => [
      name,
      `${name}/*`,
    ]),
    logLevel: 'warning',
  });
}

if (process.argv[1] && resolve(process.argv[1]) === fileURLToPath(import.meta.url)) await bundleLibrary();
