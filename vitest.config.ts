import { defineConfig } from 'vitest/config';
import { compileMessages } from './packages/ui/build/compile-messages.ts';

export default defineConfig({
  plugins: [compileMessages()],
  test: {
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          // Property tests are long on a busy machine; none may fail for that.
          testTimeout: 60_000,
          // Tests share nothing but modules without state; loading those anew for each file took half the time.
          isolate: false,
          include: [
            'packages/**/*.test.{ts,tsx}',
            'entrypoints/**/*.test.{ts,tsx}',
            'test/unit/**/*.test.ts',
          ],
        },
      },
      {
        extends: true,
        test: {
          name: 'e2e',
          include: ['test/e2e/**/*.test.ts'],
          // Limits are for what hangs: on a busy machine everything takes several times as long.
          testTimeout: 120_000,
          hookTimeout: 240_000,
          expect: { poll: { timeout: 20_000 } },
          // Browsers are not ours to mend. `npm test` lists what had to be repeated.
          retry: 1,
          // Each file has browsers of its own, which wait for a good part of their time.
          maxWorkers: 2,
        },
      },
      {
        extends: true,
        test: {
          name: 'soak',
          include: ['test/soak/**/*.test.ts'],
          testTimeout: 20 * 60_000,
          hookTimeout: 120_000,
          fileParallelism: false,
        },
      },
    ],
  },
});
