import { say } from './ensure-machine.mjs';

/** @typedef {import('./run-check.mjs').Outcome} Outcome */

/** Commands that may run at once: browsers wait much of their time, so two fill two cores. */
const LANES = 2;

/**
 * Runs checks, two at a time, each after what it needs; all are run even when some fail.
 *
 * @param {readonly import('./checks.mjs').Check[]} checks In the order in which they are started.
 * @param {ReadonlySet<string>} missing Names that checks may need and that aren't there, as `browsers`.
 * @param {(check: import('./checks.mjs').Check) => Promise<Outcome>} run
 * @returns {Promise<Outcome[]>} In the order of `checks`.
 */
export async function runChecks(checks, missing, run) {
  const waiting = [...checks];
  const failed = new Set(missing);
  const running = new Map();
  const outcomes = [];
  const settle = (outcome) => {
    outcomes.push(outcome);
    if (outcome.failed > 0) failed.add(outcome.name);
  };
  const isPending = (name) => running.has(name) || waiting.some((check) => check.name === name);
  const unmetBy = ({ needs = [] }) => needs.find((need) => failed.has(need));
  const giveUp = (check, note) => ({ name: check.name, passed: 0, failed: 1, note, unsteady: [] });
  const take = (check) => waiting.splice(waiting.indexOf(check), 1);

  const start = () => {
    // One that isn't run may be what the one before it needs.
    for (let lost = waiting.find(unmetBy); lost; lost = waiting.find(unmetBy)) {
      take(lost);
      settle(giveUp(lost, `not run: ${unmetBy(lost)} failed`));
    }
    for (const check of [...waiting]) {
      if (running.size === LANES) return;
      if ((check.needs ?? []).some(isPending)) continue;
      take(check);
      say(`▸ ${check.what}`);
      const ended = run(check).catch((error) => giveUp(check, String(error)));
      running.set(check.name, ended);
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
