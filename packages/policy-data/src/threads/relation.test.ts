import { expect, test } from 'vitest';
import { comparedTargets, relationOf } from './relation';
import type { ThreadCommitment } from './thread-commitment';

/** A commitment about “湘某办”, with the targets given as metric, comparator, value, unit. */
function commitment(text: string, ...targets: [string, string, string, string][]): ThreadCommitment {
  const at = text.indexOf('湘某办');
  return {
    text,
    entities: new Map(at < 0 ? [] : [['e1', { start: at, end: at + 3 }]]),
    targets: targets.map(([metric, comparator, value, unit]) => {
      const start = Math.max(0, text.indexOf(value));
      return { metric, comparator, value, unit, start, end: start + value.length };
    }),
  } as unknown as ThreadCommitment;
}
const relation = (earlier: ThreadCommitment, later: ThreadCommitment) =>
  relationOf(earlier, later, comparedTargets(earlier, later));

test.each([
  ['continued', '推动湘某办迭代升级。', '推动湘某办持续迭代。', [], []],
  [
    'sharpened',
    '湘某办网办率达到90%。',
    '湘某办网办率达到95%。',
    [['网办率', '>=', '90', '%']],
    [['网办率', '>=', '95', '%']],
  ],
  [
    'weakened',
    '湘某办网办率达到95%。',
    '湘某办网办率达到80%。',
    [['网办率', '>=', '95', '%']],
    [['网办率', '>=', '80', '%']],
  ],
  // A ceiling that rises asks for less.
  [
    'weakened',
    '湘某办差评控制在3件以内。',
    '湘某办差评控制在5件以内。',
    [['差评', '<=', '3', '件']],
    [['差评', '<=', '5', '件']],
  ],
  ['sharpened', '推动湘某办升级。', '推动湘某办接入100项服务。', [], [['接入服务', '=', '100', '项']]],
  ['extended', '启动湘某办建设。', '推广湘某办应用。', [], []],
  ['dropped', '推动湘某办迭代升级。', '停止湘某办运行，业务并入政务服务网。', [], []],
  ['continued', '推动湘某办迭代升级。', '停止旧系统运行。推动湘某办升级。', [], []],
] as const)('%s: %s → %s', (expected, before, after, from, to) => {
  const targets = (list: readonly (readonly [string, string, string, string])[]) =>
    list.map((target): [string, string, string, string] => [...target]);
  expect(relation(commitment(before, ...targets(from)), commitment(after, ...targets(to)))).toBe(expected);
});
