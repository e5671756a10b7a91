import { relative } from 'node:path';
import { ROOT } from './ensure-machine.mjs';

/**
 * The part of Vitest's JSON report that is read here.
 *
 * @typedef {object} Report
 * @property {boolean} success
 * @property {number} numPassedTests
 * @property {number} numFailedTests
 * @property {number} numFailedTestSuites
 * @property {{ name: string, assertionResults: { status: string, fullName: string, failureMessages: string[] }[] }[]} testResults
 */

/**
 * Counts a Vitest report; a file that fails to load has no tests to count, but is a failure.
 *
 * @param {Report | null} report Null where the run left none.
 * @param {number} status Exit status of the run.
 */
export function countTests(report, status) {
  if (report === null) return { passed: 0, failed: 1, note: 'no report: the run itself failed' };
  const { numPassedTests: passed, numFailedTests, numFailedTestSuites, success } = report;
  const failed = success && status === 0 ? 0 : Math.max(1, numFailedTests || numFailedTestSuites);
  return { passed, failed, note: `${passed} passed, ${failed} failed` };
}

/**
 * What passed only when it was tried again, a line for each: tests by the report, which keeps the messages of
 * attempts that failed, and what the run itself called unsteady.
 *
 * @param {Report | null} report
 * @param {string} output What the run printed.
 * @returns {string[]}
 */
export function unsteadyLines(report, output) {
  const repeated = (report?.testResults ?? []).flatMap(({ name, assertionResults }) =>
    assertionResults
      .filter(({ status, failureMessages }) => status === 'passed' && failureMessages.length > 0)
      .map(
        ({ fullName, failureMessages }) =>
          `unsteady: ${relative(ROOT, name)} > ${fullName}: ${failureMessages[0].split('\n')[0]}`,
      ),
  );
  return [...repeated, ...(output.match(/^unsteady: .*$/gm) ?? [])];
}
