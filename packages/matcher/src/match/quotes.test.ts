import { expect, it } from 'vitest';
import { takeInQuote } from './quotes';

/** `[` and `]` mark the match, before and after. */
it.each([
  ['“[数据要素×”行动]', '[“数据要素×”行动]'],
  ['[居民服务“一卡通]”建设', '[居民服务“一卡通”]建设'],
  ['[居民服务"一卡通]"建设', '[居民服务"一卡通"]建设'],
  ['"[数据要素×"行动]', '["数据要素×"行动]'],
  ['「[數據要素×」行動]', '[「數據要素×」行動]'],
  ['“[一件事]”', '“[一件事]”'],
  ['"[一件事]"', '"[一件事]"'],
  ['“[高效办成“一件事”]”', '“[高效办成“一件事”]”'],
  ['[“互联网+监管”系统]', '[“互联网+监管”系统]'],
  ['[一件事]', '[一件事]'],
])('%s', (marked, expected) => {
  const text = expected.replace(/[[\]]/g, '');
  const match = { start: marked.indexOf('['), end: marked.indexOf(']') - 1 };
  takeInQuote(text, match);
  expect(`${text.slice(0, match.start)}[${text.slice(match.start, match.end)}]${text.slice(match.end)}`).toBe(
    expected,
  );
});
