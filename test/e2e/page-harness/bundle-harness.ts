import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

/** Bundles a module of this folder for a page's own world; its exports become properties of `harness`. */
export async function bundleHarness(entry: string): Promise<string> {
  const result = await build({
    entryPoints: [fileURLToPath(new URL(entry, import.meta.url))],
    bundle: true,
    write: false,
    format: 'iife',
    globalName: 'harness',
    target: 'es2022',
    charset: 'ascii',
    define: { 'process.env.NODE_ENV': '"production"' },
  });
  return result.outputFiles[0]?.text ?? '';
}
