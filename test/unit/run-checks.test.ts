import { expect, it, vi } from 'vitest';
// @ts-expect-error Plain JavaScript, which runs before dependencies are installed.
import { countTests, unsteadyLines } from '../../scripts/count-tests.mjs';
// @ts-expect-error
import { runCheck } from '../../scripts/run-check.mjs';
// @ts-expect-error
import { runChecks } from '../../scripts/run-checks.mjs';

/* `npm test` itself: what is run when, what counts as failed, and that nothing goes unsaid. */

interface Check {
  name: string;
  what: string;
  needs?: string[];
}
interface Outcome {
  name: string;
  passed: number;
  failed: number;
  note: string;
  unsteady: string[];
}

vi.spyOn(process.stdout, 'write').mockReturnValue(true);

const check = (name: string, ...needs: string[]): Check => ({ name, what: name, needs });

/** Runs checks that take a moment; those in `broken` fail. */
async function tryChecks(checks: Check[], { broken = '', missing = [] as string[] } = {}) {
  const started: string[] = [];
  let running = 0;
  let most = 0;
  const outcomes: Outcome[] = await runChecks(checks, new Set(missing), async ({ name }: Check) => {
    started.push(name);
    running += 1;
    most = Math.max(most, running);
    await new Promise((resolve) => setTimeout(resolve, 5));
    running -= 1;
    if (broken === `${name}!`) throw new Error('no such command');
    const failed = broken === name ? 1 : 0;
    return { name, passed: 1 - failed, failed, note: '', unsteady: [] };
  });
  return { started, most, outcomes, notes: outcomes.map(({ name, note }) => `${name}: ${note}`) };
}

it('runs two checks at a time, each after what it needs', async () => {
  const { started, most, outcomes } = await tryChecks([
    check('e2e', 'build'),
    check('build', 'data'),
    check('data'),
    check('types'),
    check('lint'),
  ]);
  expect(most).toBe(2);
  expect(started.slice(0, 2)).toEqual(['data', 'types']);
  expect(started.indexOf('build')).toBeGreaterThan(started.indexOf('data'));
  expect(started.indexOf('e2e')).toBeGreaterThan(started.indexOf('build'));
  expect(outcomes.map(({ name }) => name)).toEqual(['e2e', 'build', 'data', 'types', 'lint']);
});

it('counts as failed what needs a check that failed, however far behind it', async () => {
  for (const checks of [
    [check('data'), check('build', 'data'), check('e2e', 'build'), check('lint')],
    [check('lint'), check('e2e', 'build'), check('build', 'data'), check('data')],
  ]) {
    const { started, outcomes, notes } = await tryChecks(checks, { broken: 'data' });
    expect(new Set(started)).toEqual(new Set(['data', 'lint']));
    expect(outcomes.filter(({ failed }) => failed > 0)).toHaveLength(3);
    expect(notes).toContain('build: not run: data failed');
    expect(notes).toContain('e2e: not run: build failed');
  }
});

it('counts as failed what needs something that the machine lacks', async () => {
  const { started, notes } = await tryChecks([check('e2e', 'browsers'), check('lint')], {
    missing: ['browsers'],
  });
  expect(started).toEqual(['lint']);
  expect(notes[0]).toBe('e2e: not run: browsers failed');
});

it('runs a check whose need was not asked for', async () => {
  expect((await tryChecks([check('e2e', 'build')])).outcomes[0]?.passed).toBe(1);
});

it('goes on when a check can’t be run at all', async () => {
  const { outcomes, notes } = await tryChecks([check('data'), check('lint')], { broken: 'data!' });
  expect(notes[0]).toContain('no such command');
  expect(outcomes.map(({ failed }) => failed)).toEqual([1, 0]);
});

it('counts an npm script by its exit status', async () => {
  const missing = await runCheck({ name: 'x', what: 'x', npm: ['no-such-script'] }, '.');
  expect(missing).toMatchObject({ passed: 0, failed: 1, unsteady: [] });
});

const REPORT = {
  success: true,
  numPassedTests: 3,
  numFailedTests: 0,
  numFailedTestSuites: 0,
  testResults: [],
};

it.each([
  ['passed', REPORT, 0, 3, 0],
  ['has failed tests', { ...REPORT, success: false, numFailedTests: 2, numFailedTestSuites: 1 }, 1, 3, 2],
  ['has a file that could not be loaded', { ...REPORT, success: false, numFailedTestSuites: 1 }, 1, 3, 1],
  ['ended with an error outside of tests', REPORT, 1, 3, 1],
  ['left no report', null, 0, 0, 1],
])('counts a run that %s', (_, report, status, passed, failed) => {
  expect(countTests(report, status)).toMatchObject({ passed, failed });
});

it('lists what passed only when it was tried again', () => {
  const test = (status: string, ...failureMessages: string[]) => ({
    status,
    fullName: status,
    failureMessages,
  });
  const report = {
    ...REPORT,
    testResults: [
      {
        name: `${process.cwd()}/test/e2e/a.test.ts`,
        assertionResults: [
          test('passed'),
          test('passed', 'Error: gone\n at …'),
          test('failed', 'Error: wrong'),
        ],
      },
    ],
  };
  expect(unsteadyLines(report, 'line\nunsteady: firefox did not start\nline')).toEqual([
    'unsteady: test/e2e/a.test.ts > passed: Error: gone',
    'unsteady: firefox did not start',
  ]);
});
