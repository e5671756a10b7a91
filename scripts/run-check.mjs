import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { countTests, unsteadyLines } from './count-tests.mjs';
import { ROOT, say } from './ensure-machine.mjs';

/**
 * How one check ended.
 *
 * @typedef {object} Outcome
 * @property {string} name
 * @property {number} passed
 * @property {number} failed
 * @property {string} note For the summary.
 * @property {string[]} unsteady What passed only when it was tried again, as lines.
 */

/**
 * Runs a command, and gives what it printed once it has ended: lines of two checks would mix.
 *
 * @returns {Promise<{ status: number, output: string }>}
 */
function capture(command, args) {
  return new Promise((resolve) => {
    const colour = process.stdout.isTTY ? { FORCE_COLOR: '1' } : {};
    const child = spawn(command, args, {
      cwd: ROOT,
      shell: process.platform === 'win32',
      env: { ...process.env, ...colour },
    });
    let output = '';
    const take = (chunk) => {
      output += chunk;
    };
    child.stdout.setEncoding('utf8').on('data', take);
    child.stderr.setEncoding('utf8').on('data', take);
    child.on('error', (error) => resolve({ status: 1, output: `${output}${error.message}\n` }));
    child.on('close', (status) => resolve({ status: status ?? 1, output }));
  });
}

/** @param {import('./checks.mjs').Check} check */
function commandOf(check, report) {
  if (check.npm) return ['npm', ['run', '--silent', ...check.npm]];
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  return ['npx', ['vitest', 'run', '--project', check.project, ...reporters]];
}

/**
 * Runs a check, and prints what it printed.
 *
 * @param {import('./checks.mjs').Check} check
 * @param {string} scratch Folder for its report.
 * @returns {Promise<Outcome>}
 */
export async function runCheck(check, scratch) {
  const started = Date.now();
  const reportFile = join(scratch, `${check.name}.json`);
  const { status, output } = await capture(...commandOf(check, reportFile));
  const seconds = Math.round((Date.now() - started) / 1000);
  say(`\n── ${check.what} (${seconds} s)\n${output.trimEnd()}`);
  const report = existsSync(reportFile) ? JSON.parse(readFileSync(reportFile, 'utf8')) : null;
  const counted = check.project
    ? countTests(report, status)
    : { passed: status === 0 ? 1 : 0, failed: status === 0 ? 0 : 1, note: check.what };
  const unsteady = unsteadyLines(report, output);
  return { name: check.name, ...counted, note: `${counted.note} (${seconds} s)`, unsteady };
}
