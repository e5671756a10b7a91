import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  CROSS_REGION_2025,
  GUANGDONG_2023,
  PORTAL_2024,
  UPGRADE_2025,
  XIANGYIBAN_CARD,
} from '../../fixtures/sample-cards';
import { clauseLabel } from './clause-label';
import { clauseSegments } from './clause-segments';
import { splitClause } from './split-clause';
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

describe('clauseSegments', () => {
  const span = fc.record({ start: fc.integer({ min: -3, max: 40 }), end: fc.integer({ min: -3, max: 40 }) });
  it('joined are the text, whatever spans the data claim', () => {
    fc.assert(
      fc.property(
        fc.string({ maxLength: 30 }),
        fc.array(span),
        fc.array(span),
        span,
        (text, mentions, damage, range) => {
          const commitment = {
            text,
            mentions: mentions.map((m) => ({ ...m, entityId: 'e', surface: '' })),
            damage,
          };
          const whole = clauseSegments(commitment, 0, text.length, 'e');
          expect(whole.map((segment) => segment.text).join('')).toBe(text);
          const from = Math.max(0, Math.min(range.start, text.length));
          const to = Math.max(from, Math.min(range.end, text.length));
          const part = clauseSegments(commitment, range.start, range.end, 'e');
          expect(part.map((segment) => segment.text).join('')).toBe(text.slice(from, to));
          for (const segment of whole) {
            const inside = (spans: typeof damage) =>
              spans.some((s) => s.start <= segment.start && segment.start < s.end);
            expect([segment.mentioned, segment.damaged]).toEqual([inside(mentions), inside(damage)]);
          }
        },
      ),
    );
  });
  it('marks only the entity that is looked at', () => {
    expect(clauseSegments(UPGRADE_2025, 0, 99, 'another').some((segment) => segment.mentioned)).toBe(false);
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
