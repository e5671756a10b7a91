import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  CROSS_REGION_2025,
  GUANGDONG_2023,
  PORTAL_2024,
  UPGRADE_2025,
  XIANGYIBAN_CARD,
} from '../testing/sample-cards';
import { clauseLabel } from './clause-label';
import { excerptStart, findWords } from './searched-words';
import { splitClause } from './split-clause';
import { convertSegments, textSegments } from './text-segments';
import { stepLabel, threadViews } from './thread-steps';

describe('clauseLabel', () => {
  it.each([
    ['二/（一）/3', '二·（一）·3'],
    ['32', '32'],
    ['□4/□1/（1）', '（1）'],
    ['', ''],
  ])('%s → %s', (path, expected) => expect(clauseLabel(path)).toBe(expected));
});

describe('splitClause', () => {
  it('takes the heading where there is one', () => {
    expect(splitClause(CROSS_REGION_2025)).toEqual({
      title: { text: '拓展“跨域办”服务', start: null, isHeading: true },
      restStart: 0,
    });
  });
  it('takes the first sentence where there is none', () => {
    const { title, restStart } = splitClause(UPGRADE_2025);
    expect(title.text).toBe('推进“湘易办”迭代升级');
    expect(UPGRADE_2025.text.slice(restStart)).toMatch(/^推动实现/);
  });
  it('does not say a heading twice that the text repeats', () => {
    const { restStart } = splitClause({ ...UPGRADE_2025, heading: '推进“湘易办”迭代升级' });
    expect(UPGRADE_2025.text.slice(restStart)).toMatch(/^推动实现/);
  });
  it('knows where a heading stands in the text, in brackets too', () => {
    const heading = '推进“湘易办”迭代升级';
    const text = `【${heading}】推动实现更多事项。`;
    const { title, restStart } = splitClause({ ...UPGRADE_2025, heading, text });
    expect(text.slice(title.start ?? -1)).toMatch(new RegExp(`^${heading}】`));
    expect(text.slice(restStart)).toBe('推动实现更多事项。');
  });
  it('ends an overlong title at a comma', () => {
    const text = `${'推'.repeat(30)}，${'进'.repeat(40)}。以后`;
    expect(splitClause({ ...PORTAL_2024, text }).title.text).toBe('推'.repeat(30));
  });
  it('loses nothing: title and rest are the text', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('推', '进', '，', '。', '；', ',', '\n'), maxLength: 120 }),
        (text) => {
          const { title, restStart } = splitClause({ ...PORTAL_2024, text });
          expect(text.slice(0, restStart).startsWith(title.text)).toBe(true);
          expect(text.slice(title.text.length, restStart)).toMatch(/^[。；，,]*$/);
        },
      ),
    );
  });
});

describe('textSegments', () => {
  const span = fc.record({ start: fc.integer({ min: -3, max: 40 }), end: fc.integer({ min: -3, max: 40 }) });

  it('joined are the text, whatever spans the data claim', () => {
    fc.assert(
      fc.property(
        fc.string({ maxLength: 30 }),
        fc.array(span),
        fc.array(span),
        span,
        (text, marked, damage, range) => {
          const whole = textSegments(text, { start: 0, end: text.length }, { marked, damage });
          expect(whole.map((segment) => segment.text).join('')).toBe(text);
          const from = Math.max(0, Math.min(range.start, text.length));
          const to = Math.max(from, Math.min(range.end, text.length));
          const part = textSegments(text, range, { marked, damage });
          expect(part.map((segment) => segment.text).join('')).toBe(text.slice(from, to));
          for (const segment of whole) {
            const inside = (spans: typeof damage) =>
              spans.some((s) => s.start <= segment.start && segment.start < s.end);
            expect([segment.marked, segment.damaged]).toEqual([inside(marked), inside(damage)]);
          }
        },
      ),
    );
  });

  const shown = (text: string, mark: string, convert: (text: string) => string, damage = '') => {
    const find = (word: string) => (word === '' ? [] : findWords(text, [word]));
    const spans = { marked: find(mark), damage: find(damage) };
    return convertSegments(textSegments(text, { start: 0, end: text.length }, spans), convert)
      .map((segment) => (segment.marked ? `[${segment.text}]` : segment.text))
      .join('');
  };

  it('are converted with what stands beside them', () => {
    const convert = (text: string) => text.replaceAll('理发', '理髮').replaceAll('发', '發');
    expect(shown('开理发店发展', '发', convert)).toBe('开理[髮]店[發]展');
  });

  it('are converted one by one where lengths change', () => {
    const convert = (text: string) => text.replaceAll('互联网', '網際網路');
    expect(shown('用互联网办事', '办事', convert)).toBe('用網際網路[办事]');
  });

  it('leave damage as it stands', () => {
    const convert = (text: string) => text.replaceAll('发', '發');
    expect(shown('发?发', '', convert, '?发')).toBe('發?发');
  });
});

describe('findWords', () => {
  it('finds every place of every word in either case, signs as signs', () => {
    expect(findWords('AI+政务，ai(政务)', ['ai', '政务', '(政'])).toEqual([
      { start: 0, end: 2 },
      { start: 6, end: 8 },
      { start: 3, end: 5 },
      { start: 9, end: 11 },
      { start: 8, end: 10 },
    ]);
  });
});

describe('excerptStart', () => {
  const text = `推进政务服务。${'完善制度机制，'.repeat(8)}建设省级数据局并推广应用。`;
  const title = '推进政务服务。'.length;

  it('is the beginning where the word stands there or in the title', () => {
    expect(excerptStart(text, title, ['制度'])).toBe(title);
    expect(excerptStart(text, title, ['政务'])).toBe(title);
    expect(excerptStart(text, title, ['没有的词'])).toBe(title);
    expect(excerptStart(text, title, [])).toBe(title);
  });

  it('comes after the comma before a word that stands later', () => {
    expect(text.slice(excerptStart(text, title, ['政务', '数据局']))).toBe('建设省级数据局并推广应用。');
  });

  it('cuts a stretch without a comma shortly before the word', () => {
    const long = `${'推'.repeat(60)}数据局`;
    expect(long.slice(excerptStart(long, 0, ['数据局']))).toBe(`${'推'.repeat(12)}数据局`);
  });
});

describe('threadViews', () => {
  it('puts the earlier document first and shows the figure that both state', () => {
    const [view] = threadViews(UPGRADE_2025, XIANGYIBAN_CARD);
    expect(view?.steps.map((step) => `${step.label} ${step.figure}`)).toEqual([
      '2024 ≥ 60项',
      '2025 ≥ 100项',
    ]);
    expect(view?.metric).toBe('市州专区接入高频服务');
    expect(view?.relation).toBe('sharpened');
  });
  it('reads the same from the other end', () => {
    const back = {
      ...PORTAL_2024,
      thread: UPGRADE_2025.thread.map((link) => ({
        ...link,
        commitmentId: UPGRADE_2025.id,
        documentId: 'hunan-2025',
      })),
    };
    const [view] = threadViews(back, {
      ...XIANGYIBAN_CARD,
      threadCommitments: { [UPGRADE_2025.id]: UPGRADE_2025 },
    });
    expect(view?.steps.map((step) => step.label)).toEqual(['2024', '2025']);
  });
  it('keeps a figure that only one end states', () => {
    const bare = { ...PORTAL_2024, targets: [] };
    const [view] = threadViews(UPGRADE_2025, {
      ...XIANGYIBAN_CARD,
      threadCommitments: { [bare.id]: bare },
    });
    expect(view?.metric).toBe('市州专区接入高频服务');
    expect(view?.steps.map(({ figure }) => figure)).toEqual([null, '≥ 100项']);
  });
  it('is silent about ends that are not at hand', () => {
    expect(threadViews(UPGRADE_2025, { ...XIANGYIBAN_CARD, threadCommitments: {} })).toEqual([]);
  });
  it('names the region where the thread leaves it', () => {
    expect(stepLabel(GUANGDONG_2023, true)).toBe('广东省 2023');
  });
});
