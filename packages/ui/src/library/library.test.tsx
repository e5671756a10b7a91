// @vitest-environment happy-dom
import type { CommitmentQuery } from '@policy-lens/platform/messages';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { type Mounted, mount } from '../testing/mount';
import {
  GUANGDONG_2023,
  GUANGDONG_PORTAL,
  HUNAN_2024,
  HUNAN_2025,
  UPGRADE_2025,
  XIANGYIBAN,
} from '../testing/sample-cards';
import { sampleEdition } from '../testing/sample-edition';
import { structuralViolations } from '../testing/structural-axe';
import { Library } from './library';
import type { LibraryPorts } from './library-ports';
import { chooseSides } from './subjects';

const AGENCY = {
  ...XIANGYIBAN,
  id: 'agency/hunan-data',
  kind: 'agency' as const,
  name: '湖南省数据局',
  aliases: ['省数据局'],
};
const ALL = [UPGRADE_2025, GUANGDONG_PORTAL];
const DOCUMENTS = [HUNAN_2025, GUANGDONG_2023];

let library: Mounted;
afterEach(() => library.unmount());

/** Answers by document and text only; the rest of the query is looked at by the tests. */
function search(query: CommitmentQuery) {
  const fits = ALL.filter(
    (one) =>
      (query.documentId === undefined || one.documentId === query.documentId) &&
      (query.text === undefined || one.text.includes(query.text)),
  );
  const documents = Object.fromEntries(DOCUMENTS.map((document) => [document.id, document]));
  return Promise.resolve({ commitments: fits, documents, names: {}, total: fits.length });
}

function ports(change: Partial<LibraryPorts> = {}): LibraryPorts {
  return {
    documents: async () => DOCUMENTS,
    entities: async () => [AGENCY, XIANGYIBAN],
    search: vi.fn(search),
    source: async (id) => sampleEdition(id),
    simplify: (text) => text.replaceAll('辦', '办'),
    converterFor: async () => (text) => text,
    download: vi.fn(),
    ...change,
  };
}

const show = async (own: LibraryPorts) => {
  library = await mount(<Library language="zh-CN" variant="s" ports={own} />);
  await library.settle(200);
};
const lastQuery = (own: LibraryPorts) => vi.mocked(own.search).mock.calls.at(-1)?.[0];

describe('a document', () => {
  it('opens at the clause whose title was clicked, and from there at its beginning', async () => {
    await show(ports());
    library.root.querySelectorAll<HTMLElement>('button.pl-clause-title')[1]?.click();
    await library.settle();
    const clause = [...library.root.querySelectorAll('mark')].map((mark) => mark.textContent).join('');
    expect(clause).toContain(GUANGDONG_PORTAL.text.slice(0, 6));
    expect(library.root.querySelector<HTMLSelectElement>('select')?.value).toBe(GUANGDONG_2023.id);
    await library.choose('select', HUNAN_2025.id);
    await library.settle();
    expect(library.root.querySelector('mark')).toBeNull();
    expect(library.root.querySelector('article')?.textContent).toContain(HUNAN_2025.title);
  });

  it('opens at the place that it is opened for', async () => {
    const place = { documentId: HUNAN_2025.id, commitmentId: UPGRADE_2025.id };
    library = await mount(<Library language="zh-CN" variant="s" ports={ports()} place={place} />);
    await library.settle();
    expect(library.root.querySelector('mark')).not.toBeNull();
  });
});

describe('find', () => {
  it('shows everything at first, each with its document', async () => {
    await show(ports());
    expect(library.text()).toContain('2 项任务');
    expect([...library.root.querySelectorAll('.pl-commitment cite')].map((cite) => cite.textContent)).toEqual(
      DOCUMENTS.map(({ title }) => title),
    );
  });

  it('filters by text in either script, region, year, agency, role and target', async () => {
    const own = ports();
    await show(own);
    await library.type('input[type=search]', ' 湘易辦 ');
    await library.choose('select', '430000');
    await library.type('input[list=pl-agencies]', '省数据局');
    await library.click('牵头');
    await library.click('只看有指标的任务');
    await library.settle(200);
    expect(lastQuery(own)).toEqual({
      text: '湘易办',
      regionPrefix: '43',
      entityId: AGENCY.id,
      role: 'lead',
      hasTarget: true,
      limit: 30,
    });
    await library.click('清除筛选');
    await library.settle(200);
    expect(lastQuery(own)).toEqual({ limit: 30 });
  });

  it('marks every word that was looked for, parties too, and no more once the field is empty', async () => {
    const simplify = (text: string) => text.replaceAll('數據', '数据');
    await show(ports({ simplify, search: () => search({}) }));
    await library.type('input[type=search]', '高频 數據局');
    await library.settle(200);
    const marks = () => [...library.root.querySelectorAll('.pl-commitment mark')];
    expect(new Set(marks().map(({ textContent }) => textContent))).toEqual(new Set(['高频', '数据局']));
    expect(marks().some((mark) => mark.closest('.pl-parties'))).toBe(true);
    await library.type('input[type=search]', '');
    await library.settle(200);
    expect(marks()).toEqual([]);
  });

  it('offers the agency whose name was typed', async () => {
    const own = ports();
    await show(own);
    await library.type('input[type=search]', '湖南省数据局');
    await library.settle(200);
    expect(library.text()).toContain('没有符合条件的任务');
    await library.click('只看机构 湖南省数据局');
    await library.settle(200);
    expect(lastQuery(own)).toEqual({ entityId: AGENCY.id, limit: 30 });
  });

  it('says that what stands in the agency field is no agency', async () => {
    await show(ports());
    await library.type('input[list=pl-agencies]', '数据');
    await library.settle(200);
    expect(library.text()).toContain('请从列表中选一个机构');
  });

  it('says what to do when nothing fits', async () => {
    await show(ports());
    await library.type('input[type=search]', '量子');
    expect(library.text()).toContain('没有符合条件的任务');
    expect(library.text()).toContain('放宽筛选条件');
  });

  it('exports all that matches, in batches', async () => {
    const many = Array.from({ length: 700 }, (_, index) => ({ ...UPGRADE_2025, id: `c${index}` }));
    const paged = vi.fn(async ({ offset = 0, limit = 100 }: CommitmentQuery) => ({
      commitments: many.slice(offset, offset + limit),
      documents: { [HUNAN_2025.id]: HUNAN_2025 },
      names: {},
      total: many.length,
    }));
    const own = ports({ search: paged });
    await show(own);
    await library.click('JSON');
    await library.settle(20);
    const [name, mediaType, text] = vi.mocked(own.download).mock.calls[0] ?? [];
    expect(name).toMatch(/^policy-lens-\d{4}-\d{2}-\d{2}\.json$/);
    expect(mediaType).toBe('application/json');
    expect(JSON.parse(text ?? '').commitments).toHaveLength(700);
    expect(library.text()).toContain('已导出 700 项');
  });

  it('cites a single commitment', async () => {
    await show(ports());
    await library.click('引用');
    expect(library.root.querySelector('.pl-cite-text')?.textContent).toContain('八·32');
  });

  it('can be asked for again after a failure', async () => {
    const documents = vi.fn(async () => DOCUMENTS).mockRejectedValueOnce(new Error('gone'));
    await show(ports({ documents }));
    await library.click('重试');
    await library.settle(200);
    expect(library.text()).toContain('2 项任务');
  });
});

describe('compare', () => {
  const SUBJECT = {
    ...XIANGYIBAN,
    id: 'programme/mobile',
    kind: 'programme' as const,
    name: '掌上办',
    aliases: ['高频'],
    commitmentIds: [UPGRADE_2025.id, GUANGDONG_PORTAL.id],
  };
  const comparing = () => ports({ entities: async () => [AGENCY, SUBJECT] });
  const HUNAN_CITY = { ...HUNAN_2025, id: 'xiangtan', regionCode: '430300', level: 'city' as const };

  it('needs one click on a subject: the two regions that say most are laid side by side', async () => {
    const own = comparing();
    await show(own);
    await library.click('对照');
    expect(library.text()).toContain('点一个主题');
    await library.click('掌上办');
    await library.settle(200);
    const rows = [...library.root.querySelectorAll('.pl-metrics tr')].map((row) => row.textContent);
    expect(rows[0]).toBe('指标名称湖南省 2025广东省 2023');
    expect(rows[1]).toContain('市州专区接入高频服务≥100项');
    expect(rows[1]).toContain('没有写明');
    expect(
      [...library.root.querySelectorAll('.pl-compare-columns h2')].map((head) => head.textContent),
    ).toEqual(['湖南省 2025', '广东省 2023']);
    expect(vi.mocked(own.search).mock.calls.map(([query]) => query)).toContainEqual({
      entityId: SUBJECT.id,
      limit: 500,
    });
  });

  it('says each figure once: in the table, not again below it', async () => {
    await show(comparing());
    await library.click('对照');
    await library.type('input[type=search]', '高频');
    await library.settle(200);
    expect(library.text().split('≥100项')).toHaveLength(2);
    expect(library.root.querySelectorAll('.pl-compare-columns .pl-commitment')).toHaveLength(2);
  });

  it('takes any words, and says when nobody uses them', async () => {
    await show(comparing());
    await library.click('对照');
    await library.type('input[type=search]', '量子');
    await library.settle(200);
    expect(library.text()).toContain('没有文件提到它');
    expect(library.root.querySelector('.pl-compare-form')).toBeNull();
  });

  it('lets the reader choose other documents, and asks for two different ones', async () => {
    await show(comparing());
    await library.click('对照');
    await library.click('掌上办');
    await library.settle(200);
    expect(library.root.querySelector('.pl-compare-form option')?.textContent).toContain(
      '湖南省 2025 · 1 项',
    );
    await library.choose('.pl-compare-form select', GUANGDONG_2023.id);
    expect(library.text()).toContain('请选择两份不同的文件。');
  });

  it('is offered where a subject of several regions is searched for, and the search is still there after', async () => {
    await show(comparing());
    await library.type('input[type=search]', '掌上');
    await library.settle(200);
    await library.click('各地对照 掌上办');
    await library.settle(200);
    expect(library.root.querySelector('.pl-compare-columns')).not.toBeNull();
    await library.click('查找');
    expect(library.root.querySelector<HTMLInputElement>('input[type=search]')?.value).toBe('掌上');
  });

  it('prefers another region, and provinces before their cities', () => {
    const counts = new Map([
      [HUNAN_CITY.id, 9],
      [HUNAN_2025.id, 3],
      [HUNAN_2024.id, 5],
      [GUANGDONG_2023.id, 1],
    ]);
    const all = [HUNAN_CITY, HUNAN_2025, HUNAN_2024, GUANGDONG_2023];
    expect(chooseSides(all, counts, [null, null])).toEqual([HUNAN_2024.id, GUANGDONG_2023.id]);
    expect(chooseSides(all, counts, [null, HUNAN_2024.id])).toEqual([GUANGDONG_2023.id, HUNAN_2024.id]);
    expect(chooseSides([HUNAN_2025, HUNAN_2024], counts, [null, null])).toEqual([
      HUNAN_2024.id,
      HUNAN_2025.id,
    ]);
    expect(chooseSides(all, new Map(), [null, null])).toEqual([null, null]);
  });
});

it.each(['查找', '对照'])('has no structural violations: %s', async (view) => {
  await show(ports());
  await library.click(view);
  expect(await structuralViolations(library.root)).toEqual([]);
});
