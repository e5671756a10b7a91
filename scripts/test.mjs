import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureBrowser, ensureDependencies, ensureNode, run, say } from './ensure-machine.mjs';

/*
 * `npm test`: every check there is, on a machine that may be fresh. All are run even when one fails; the
 * last line counts them. A check counts as one, a Vitest run as its tests.
 *
 * `npm test -- NAME…` runs only the named checks (see CHECKS), as `npm test -- lint types`.
 */

ensureNode();
ensureDependencies();

const npm = (...args) => ['npm', ['run', '--silent', ...args]];
const vitest = (project) => (report) => [
  'npx',
  [
    'vitest',
    'run',
    '--project',
    project,
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${report}`,
  ],
];

/** In order; `needs` names what must have passed before, or this one counts as failed without a run. */
const CHECKS = [
  { name: 'data', what: 'Build the data', command: npm('build:data') },
  { name: 'lint', what: 'Lint and format (Biome)', command: npm('lint') },
  { name: 'types', what: 'Types (tsc)', command: npm('types') },
  { name: 'unused', what: 'Unused code and dependencies (knip)', command: npm('unused') },
  { name: 'unit', what: 'Unit and property tests', vitest: vitest('unit'), needs: ['data'] },
  { name: 'tables', what: 'The data package against its own schema', command: npm('check:data') },
  { name: 'build', what: 'Build the extension', command: npm('build:extension'), needs: ['data'] },
  { name: 'sizes', what: 'Size budgets', command: npm('check:sizes'), needs: ['build'] },
  { name: 'store', what: 'Store rules (web-ext lint)', command: npm('check:store'), needs: ['build'] },
  {
    name: 'e2e',
    what: 'End-to-end tests in Chromium and Firefox',
    vitest: vitest('e2e'),
    needs: ['build', 'browsers'],
  },
];

const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !CHECKS.some((check) => check.name === name));
if (unknown.length > 0) {
  process.stderr.write(
    `No check named ${unknown.join(', ')}; there are ${CHECKS.map((c) => c.name).join(', ')}.\n`,
  );
  process.exit(2);
}

const scratch = mkdtempSync(join(tmpdir(), 'policy-lens-test-'));
const failed = new Set();
let passedCount = 0;
let failedCount = 0;
const summary = [];

function count(name, passes, failures, note) {
  passedCount += passes;
  failedCount += failures;
  if (failures > 0) failed.add(name);
  summary.push(`${failures > 0 ? '✗' : '✓'} ${name.padEnd(8)} ${note}`);
}

function runVitest(check) {
  const report = join(scratch, `${check.name}.json`);
  const status = run(...check.vitest(report));
  if (!existsSync(report)) return count(check.name, 0, 1, 'no report: the run itself failed');
  const { numPassedTests, numFailedTests, numFailedTestSuites, success } = JSON.parse(
    readFileSync(report, 'utf8'),
  );
  // A file that fails to load has no tests to count, but is a failure.
  const failures =
    success && status === 0 ? 0 : Math.max(1, numFailedTests, numFailedTests === 0 ? numFailedTestSuites : 0);
  count(check.name, numPassedTests, failures, `${numPassedTests} passed, ${failures} failed`);
}

if (wanted.length === 0 || wanted.includes('e2e')) {
  const missing = ['chromium', 'firefox'].filter((kind) => !ensureBrowser(kind));
  if (missing.length > 0) failed.add('browsers');
}

for (const check of CHECKS) {
  if (wanted.length > 0 && !wanted.includes(check.name)) continue;
  say(`\n── ${check.what}`);
  const unmet = (check.needs ?? []).find((need) => failed.has(need));
  if (unmet) count(check.name, 0, 1, `not run: ${unmet} failed`);
  else if (check.vitest) runVitest(check);
  else if (run(...check.command) === 0) count(check.name, 1, 0, check.what);
  else count(check.name, 0, 1, check.what);
}
rmSync(scratch, { recursive: true, force: true });

say(`\n${summary.join('\n')}\n\n${passedCount} passed, ${failedCount} failed`);
process.exit(failedCount === 0 ? 0 : 1);
