/**
 * One check of `npm test`. A Vitest run counts as its tests, every other check as one.
 *
 * @typedef {object} Check
 * @property {string} name What it is called on the command line.
 * @property {string} what
 * @property {string[]} [npm] The npm script that it is, with its arguments.
 * @property {string} [project] The Vitest project that it is.
 * @property {string[]} [needs] What must have passed before; otherwise this one counts as failed without a run.
 */

/**
 * All checks, the longest ways first: two run side by side, and what is started late must be short.
 *
 * @type {readonly Check[]}
 */
export const CHECKS = [
  { name: 'data', what: 'Build the data', npm: ['build:data'] },
  { name: 'build', what: 'Build the extension', npm: ['build:extension'], needs: ['data'] },
  {
    name: 'e2e',
    what: 'End-to-end tests in Chromium and Firefox',
    project: 'e2e',
    needs: ['build', 'browsers'],
  },
  { name: 'unit', what: 'Unit and property tests', project: 'unit', needs: ['data'] },
  { name: 'types', what: 'Types (tsc)', npm: ['types'] },
  { name: 'lint', what: 'Lint and format (Biome)', npm: ['lint'] },
  { name: 'unused', what: 'Unused code and dependencies (knip)', npm: ['unused'] },
  { name: 'tables', what: 'The data package against its own schema', npm: ['check:data'] },
  { name: 'sizes', what: 'Size budgets', npm: ['check:sizes'], needs: ['build'] },
  { name: 'store', what: 'Store rules (web-ext lint)', npm: ['check:store'], needs: ['build'] },
];
