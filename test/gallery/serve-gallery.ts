import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, type InlineConfig, preview } from 'vite';
import { compileMessages } from '../../packages/ui/build/compile-messages';

export interface ServedGallery {
  origin: string;
  close(): Promise<void>;
}

/**
 * Builds the gallery and serves it on a free local port. Built, because of its sources each picture would ask
 * for some hundred files, which takes several times as long as drawing it.
 */
export async function serveGallery(): Promise<ServedGallery> {
  const outDir = await mkdtemp(join(tmpdir(), 'policy-lens-gallery-'));
  const config: InlineConfig = {
    root: fileURLToPath(new URL('.', import.meta.url)),
    configFile: false,
    plugins: [compileMessages()],
    logLevel: 'error',
    publicDir: fileURLToPath(new URL('../../public', import.meta.url)),
    build: { outDir, emptyOutDir: true, target: 'esnext', minify: false },
    preview: { port: 0, host: '127.0.0.1' },
  };
  await build(config);
  const server = await preview(config);
  const address = server.httpServer.address();
  if (!address || typeof address === 'string') throw new Error('the gallery has no port');
  return {
    origin: `http://127.0.0.1:${address.port}`,
    async close() {
      await server.close();
      await rm(outDir, { recursive: true, force: true });
    },
  };
}
