import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CHECKS } from './checks.mjs';
import { ensureBrowser, ensureDependencies, ensureNode, say } from './ensure-machine.mjs';
import { runCheck } from './run-check.mjs';
import { runChecks } from './run-checks.mjs';

/*
 * `npm test`: every check there is, on a machine that may be fresh; the last line counts them.
 * `npm test -- NAME…` runs only the named checks (scripts/checks.mjs), as `npm test -- lint types`.
 */

const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !CHECKS.some((check) => check.name === name));
if (unknown.length > 0) {
  process.stderr.write(
    `No check named ${unknown.join(', ')}; there are ${CHECKS.map((check) => check.name).join(', ')}.\n`,
  );
  process.exit(2);
}

ensureNode();
ensureDependencies();
const checks = CHECKS.filter(({ name }) => wanted.length === 0 || wanted.includes(name));
const missing = new Set();
if (checks.some(({ needs }) => needs?.includes('browsers'))) {
  const absent = ['chromium', 'firefox'].filter((kind) => !ensureBrowser(kind));
  if (absent.length > 0) missing.add('browsers');
}

const scratch = mkdtempSync(join(tmpdir(), 'policy-lens-test-'));
const outcomes = await runChecks(checks, missing, (check) => runCheck(check, scratch));
rmSync(scratch, { recursive: true, force: true });

const sum = (key) => outcomes.reduce((total, outcome) => total + outcome[key], 0);
const lines = outcomes.map(({ name, failed, note }) => `${failed > 0 ? '✗' : '✓'} ${name.padEnd(8)} ${note}`);
const unsteady = outcomes.flatMap((outcome) => outcome.unsteady);
say(`\n${[...lines, '', ...unsteady].join('\n')}\n${sum('passed')} passed, ${sum('failed')} failed`);
process.exit(sum('failed') === 0 ? 0 : 1);
