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

/** Commands that may run at once: browsers wait much of their time, so two fill two cores. */
const LANES = 2;

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

/** @returns {Promise<Outcome>} */
async function runCheck(check, scratch) {
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

/**
 * Runs checks, two at a time, each after what it needs; all are run even when some fail.
 *
 * @param {readonly import('./checks.mjs').Check[]} checks In the order in which they are started.
 * @param {ReadonlySet<string>} missing Names that checks may need and that aren't there, as `browsers`.
 * @param {string} scratch Folder for reports.
 * @returns {Promise<Outcome[]>} In the order of `checks`.
 */
export async function runChecks(checks, missing, scratch) {
  const waiting = [...checks];
  const failed = new Set(missing);
  const running = new Map();
  const outcomes = [];
  const settle = (outcome) => {
    outcomes.push(outcome);
    if (outcome.failed > 0) failed.add(outcome.name);
  };
  const isPending = (name) => running.has(name) || waiting.some((check) => check.name === name);
  const start = () => {
    for (const check of [...waiting]) {
      const needs = check.needs ?? [];
      const unmet = needs.find((need) => failed.has(need));
      if (unmet) {
        waiting.splice(waiting.indexOf(check), 1);
        settle({ name: check.name, passed: 0, failed: 1, note: `not run: ${unmet} failed`, unsteady: [] });
      } else if (running.size < LANES && !needs.some(isPending)) {
        waiting.splice(waiting.indexOf(check), 1);
        say(`▸ ${check.what}`);
        running.set(check.name, runCheck(check, scratch));
      }
    }
  };
  for (start(); running.size > 0; start()) {
    const outcome = await Promise.race(running.values());
    running.delete(outcome.name);
    settle(outcome);
  }
  const place = (outcome) => checks.findIndex((check) => check.name === outcome.name);
  return outcomes.sort((a, b) => place(a) - place(b));
}
