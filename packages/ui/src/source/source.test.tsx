// @vitest-environment happy-dom
import fc from 'fast-check';
import type { RepairRecord, SourceEdition } from 'policy-data/records';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { UI_LANGUAGES } from '../messages/languages';
import { LanguageContext } from '../messages/use-messages';
import { type Mounted, mount } from '../testing/mount';
import { HUNAN_2024, HUNAN_2025, UPGRADE_2025 } from '../testing/sample-cards';
import { sampleEdition } from '../testing/sample-edition';
import { structuralViolations } from '../testing/structural-axe';
import { repairsOf, sourceParagraphs } from './source-paragraphs';
import { SourceView } from './source-view';
import { WithoutAddress } from './without-address';

const EDITION: SourceEdition = {
  documentId: 'd',
  script: 'hant',
  text: '標題\n\n一、體係建設(shè)。推進改革。\n二、其他。',
  clauses: { c: { start: 4, end: 15 } },
  repairs: [
    { start: 7, end: 8, kind: 'over-conversion', reading: '系' },
    { start: 10, end: 15, kind: 'reading', reading: '' },
  ],
};

describe('a source', () => {
  it('is cut at its lines, its corrections and the clause', () => {
    const shown = sourceParagraphs(EDITION, 'c').map((pieces) =>
      pieces.map(
        ({ text, wanted, repair }) => `${wanted ? '*' : ''}${text}${repair ? `→${repair.reading}` : ''}`,
      ),
    );
    expect(shown).toEqual([
      ['標題'],
      ['*一、體', '*係→系', '*建設', '*(shè)→', '。推進改革。'],
      ['二、其他。'],
    ]);
    expect(repairsOf(EDITION, 'c')).toEqual([
      { kind: 'over-conversion', count: 1, examples: [{ text: '係', reading: '系' }] },
      { kind: 'reading', count: 1, examples: [{ text: '(shè)', reading: '' }] },
    ]);
    expect(repairsOf({ ...EDITION, clauses: { c: { start: 0, end: 3 } } }, 'c')).toEqual([]);
  });

  it('loses no character, whatever its lines and corrections', () => {
    const span = fc.tuple(fc.nat(60), fc.nat(12)).map(([start, length]) => ({ start, end: start + length }));
    const repair = span.map((one): RepairRecord => ({ ...one, kind: 'reading', reading: '' }));
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('政', '策', ' ', '\n', '\r', '𠮷'), maxLength: 40 }),
        fc.array(repair, { maxLength: 6 }),
        span,
        (text, some, clause) => {
          const repairs = some.toSorted((a, b) => a.start - b.start || a.end - b.end);
          const edition: SourceEdition = { ...EDITION, text, repairs, clauses: { c: clause } };
          const lines = sourceParagraphs(edition, 'c').map((pieces) =>
            pieces.map((one) => one.text).join(''),
          );
          expect(lines).toEqual(text.split(/[\r\n]+/).filter((line) => line.trim() !== ''));
          for (const piece of sourceParagraphs(edition, 'c').flat())
            expect(text.startsWith(piece.text, piece.start)).toBe(true);
        },
      ),
    );
  });
});

let view: Mounted;
afterEach(() => view?.unmount());

describe('the view of a source', () => {
  it('shows what was received and what is read, at the clause', async () => {
    view = await mount(
      <SourceView
        document={{ ...HUNAN_2025, id: 'd' }}
        commitmentId="c"
        ports={{ source: async () => EDITION }}
      />,
    );
    await view.settle();
    const marked = [...view.root.querySelectorAll('mark')].map((mark) => mark.textContent).join('');
    expect(marked).toBe('一、體係系建設(shè)');
    expect(view.root.querySelector('del')?.textContent).toBe('係');
    expect(view.root.querySelector('ins')?.textContent).toBe('系');
    expect(document.activeElement?.localName).toBe('mark');
    expect(view.root.querySelector('article')?.lang).toBe('zh-Hant');
    expect(view.text()).toContain('标亮的条文校勘 2 处');
  });

  it('marks nothing where no clause is looked for, and counts all corrections', async () => {
    view = await mount(
      <SourceView
        document={{ ...HUNAN_2025, id: 'd' }}
        commitmentId={null}
        ports={{ source: async () => EDITION }}
      />,
    );
    await view.settle();
    expect(view.root.querySelector('mark')).toBeNull();
    expect(view.text()).toContain('全文校勘 2 处');
  });

  it('offers to try again', async () => {
    const source = vi.fn(async () => EDITION).mockRejectedValueOnce(new Error('gone'));
    view = await mount(
      <SourceView document={{ ...HUNAN_2025, id: 'd' }} commitmentId="c" ports={{ source }} />,
    );
    await view.settle();
    await view.click('重试');
    await view.settle();
    expect(view.root.querySelector('mark')).not.toBeNull();
  });

  it.each(UI_LANGUAGES)('has no structural violations in %s', async (language) => {
    view = await mount(
      <LanguageContext.Provider value={language}>
        <SourceView
          document={HUNAN_2025}
          commitmentId={UPGRADE_2025.id}
          ports={{ source: async (id) => sampleEdition(id) }}
        />
      </LanguageContext.Provider>,
    );
    await view.settle();
    expect(await structuralViolations(view.root)).toEqual([]);
  });
});

describe('a document without an address', () => {
  it('says so and copies what it can be found by', async () => {
    const copied: string[] = [];
    const writeText = async (text: string) => void copied.push(text);
    Object.defineProperty(navigator, 'clipboard', { configurable: true, value: { writeText } });
    view = await mount(<WithoutAddress document={{ ...HUNAN_2024, sourceUrl: null }} />);
    expect(view.text()).toContain('没有记录原网址');
    await view.click('复制标题与文号');
    expect(copied).toEqual(['湖南省2024年数据和政务服务管理工作要点 湘政办发〔2024〕17号']);
    expect(view.root.querySelector('[role=status]')?.textContent).toBe('已复制');
  });

  it('is silent where there is one', async () => {
    view = await mount(<WithoutAddress document={HUNAN_2024} />);
    expect(view.text()).toBe('');
  });
});
