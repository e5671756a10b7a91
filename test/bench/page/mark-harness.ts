import Mark from 'mark.js';
import { painted } from './painted';

/** mark.js on a page: ms of its one task, ms from its start to the end of the frame with its marks, elements added. */
export interface MarkRun {
  task: number;
  painted: number;
  added: number;
}

/** mark.js with one RegExp of all names, which it is a thousand times faster with than with a list of them. */
export async function runMark(names: readonly string[]): Promise<MarkRun> {
  const count = (): number => document.body.querySelectorAll('*').length;
  const before = count();
  const start = performance.now();
  const longestFirst = names
    .filter((name) => /^\p{Script=Han}+$/u.test(name))
    .sort((a, b) => b.length - a.length);
  new Mark(document.body).markRegExp(new RegExp(longestFirst.join('|'), 'g'));
  const task = performance.now() - start;
  await painted();
  return { task, painted: performance.now() - start, added: count() - before };
}
