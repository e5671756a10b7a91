import { fileURLToPath } from 'node:url';
import { createServer, type ViteDevServer } from 'vite';
import { compileMessages } from '../../packages/ui/build/compile-messages';

/** Serves the gallery from its sources on a free local port. */
export async function serveGallery(): Promise<{ server: ViteDevServer; origin: string }> {
  const root = fileURLToPath(new URL('.', import.meta.url));
  const server = await createServer({
    root,
    configFile: false,
    plugins: [compileMessages()],
    logLevel: 'error',
    publicDir: fileURLToPath(new URL('../../public', import.meta.url)),
    cacheDir: fileURLToPath(new URL('../../node_modules/.vite-gallery', import.meta.url)),
    // Known beforehand, so that nothing is found late and reloads a page that is being looked at.
    optimizeDeps: {
      include: ['preact', 'preact/hooks', 'preact/jsx-runtime'],
    },
    server: { port: 0, host: '127.0.0.1', hmr: false, watch: null, fs: { strict: false } },
  });
  await server.listen();
  const address = server.httpServer?.address();
  if (!address || typeof address === 'string') throw new Error('the gallery has no port');
  return { server, origin: `http://127.0.0.1:${address.port}` };
}
