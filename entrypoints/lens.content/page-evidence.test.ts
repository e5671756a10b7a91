// @vitest-environment happy-dom
import type { Lexicon } from '@policy-lens/matcher/lexicon';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { documentShown } from './page-evidence';

// It refuses to be loaded outside of an extension.
vi.mock('webextension-polyfill', () => ({ default: {} }));

const PLAN = '湘潭市“十四五”数字政府建设实施方案';

/** A lexicon that knows one document, by its name. */
const lexicon = {
  match(text: string) {
    const start = text.indexOf(PLAN);
    return start < 0 ? [] : [{ start, end: start + PLAN.length, entities: [0] }];
  },
  entity: () => ({ documentId: 'plan' }),
} as unknown as Lexicon;

afterEach(() => {
  document.title = '';
});

describe('documentShown', () => {
  it.each([
    [PLAN, 'plan'],
    [`湘潭市人民政府办公室关于印发《${PLAN}》的通知`, 'plan'],
    [`湘潭市人民政府办公室關於印發《${PLAN}》的通知_湘潭市政府门户网站`, 'plan'],
    [`市数据局负责人就《${PLAN}》的起草背景、主要内容和重点任务答记者问`, null],
  ])('%s', (title, expected) => {
    document.title = title;
    expect(documentShown(document, lexicon, '430300')).toBe(expected);
  });
});
