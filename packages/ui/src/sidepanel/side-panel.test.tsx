// @vitest-environment happy-dom
import { afterEach, describe, expect, it, vi } from 'vitest';
import { type Mounted, mount } from '../testing/mount';
import {
  CROSS_REGION_2025,
  HUNAN_2025,
  HUNAN_PAGE,
  UPGRADE_2025,
  XIANGYIBAN,
  XIANGYIBAN_CARD,
} from '../testing/sample-cards';
import { sampleEdition } from '../testing/sample-edition';
import { structuralViolations } from '../testing/structural-axe';
import { SidePanel } from './side-panel';
import type { PanelEvent, PanelPage, SidePanelPorts } from './side-panel-ports';

const PAGE: PanelPage = {
  status: {
    highlighting: true,
    highlightingSupported: true,
    variant: 'original',
    shown: 's',
    counts: { agency: 1, platform: 3, programme: 0, instrument: 0 },
    context: HUNAN_PAGE,
  },
  entities: [
    { entityId: XIANGYIBAN.id, kind: 'platform', name: '湘易办', count: 3 },
    { entityId: 'agency/hunan-data', kind: 'agency', name: '湖南省数据局', count: 1 },
  ],
};

let panel: Mounted;
let say: (event: PanelEvent) => void = () => undefined;
afterEach(() => panel.unmount());

function ports(change: Partial<SidePanelPorts> = {}): SidePanelPorts {
  return {
    page: async () => PAGE,
    watch: (listener) => {
      say = listener;
      return () => undefined;
    },
    showMention: vi.fn(async () => true),
    showPassage: vi.fn(async () => true),
    cards: vi.fn(async () => [XIANGYIBAN_CARD]),
    document: vi.fn(async () => ({
      document: HUNAN_2025,
      commitments: [CROSS_REGION_2025, UPGRADE_2025],
      names: {},
    })),
    source: async () => sampleEdition(HUNAN_2025.id),
    entities: async () => [XIANGYIBAN],
    search: async () => ({
      commitments: [UPGRADE_2025],
      documents: { [HUNAN_2025.id]: HUNAN_2025 },
      names: {},
      total: 14,
    }),
    simplify: async (text) => text.replaceAll('辦', '办'),
    converterFor: async () => (text) => text,
    openLibrary: vi.fn(),
    ...change,
  };
}

const tell = async (event: PanelEvent) => {
  say(event);
  await panel.settle();
};

describe('the page’s names', () => {
  it('stand by kind with counts; a click goes from mention to mention', async () => {
    const own = ports();
    panel = await mount(<SidePanel language="zh-CN" ports={own} />);
    const sections = [...panel.root.querySelectorAll('.pl-panel-section h2')].map(
      (heading) => heading.textContent,
    );
    expect(sections).toEqual(['机构1', '平台1']);
    const row = panel.root.querySelector<HTMLElement>('[title="滚动到“湘易办”"]');
    row?.click();
    row?.click();
    expect(vi.mocked(own.showMention).mock.calls).toEqual([
      [XIANGYIBAN.id, 0],
      [XIANGYIBAN.id, 1],
    ]);
    await panel.settle();
  });

  it('stand in the script in which the reader sees the page', async () => {
    const converterFor = async (variant: string) => (text: string) =>
      variant === 't' ? text.replaceAll('办', '辦') : text;
    const page = async () => ({ ...PAGE, status: { ...PAGE.status, shown: 't' as const } });
    panel = await mount(<SidePanel language="zh-CN" ports={ports({ page, converterFor })} />);
    await panel.settle();
    const names = [...panel.root.querySelectorAll('.pl-entity-row [lang=zh-Hant]')];
    expect(names.map(({ textContent }) => textContent)).toContain('湘易辦');
  });

  it('show what is on screen as the page scrolls', async () => {
    panel = await mount(<SidePanel language="zh-CN" ports={ports()} />);
    await tell({ name: 'page/in-view', entityIds: [XIANGYIBAN.id], passages: [] });
    expect([...panel.root.querySelectorAll('.pl-in-view')].map((row) => row.textContent)).toEqual([
      '湘易办在屏幕上3',
    ]);
  });

  it('say when a mention is gone', async () => {
    panel = await mount(<SidePanel language="zh-CN" ports={ports({ showMention: async () => false })} />);
    panel.root.querySelector<HTMLElement>('.pl-row-button')?.click();
    await panel.settle();
    expect(panel.text()).toContain('本页已没有这个名称。');
  });

  it('follow the page: another one beside is asked for its own', async () => {
    const page = vi.fn(async (): Promise<PanelPage | null> => PAGE);
    panel = await mount(<SidePanel language="zh-CN" ports={ports({ page })} />);
    page.mockResolvedValue(null);
    await tell({ name: 'page/replaced' });
    expect(panel.text()).toContain('旁边的网页没有启用');
  });

  it('drop an answer that comes after the page has been replaced', async () => {
    const answers: ((page: PanelPage | null) => void)[] = [];
    const page = () => new Promise<PanelPage | null>((resolve) => answers.push(resolve));
    panel = await mount(<SidePanel language="zh-CN" ports={ports({ page })} />);
    await tell({ name: 'page/replaced' });
    answers[1]?.(null);
    answers[0]?.(PAGE);
    await panel.settle();
    expect(panel.text()).toContain('旁边的网页没有启用');
  });

  it('can be asked for again after a failure', async () => {
    const page = vi.fn(async (): Promise<PanelPage | null> => PAGE).mockRejectedValueOnce(new Error('gone'));
    panel = await mount(<SidePanel language="zh-CN" ports={ports({ page })} />);
    await panel.click('重试');
    expect(panel.text()).toContain('湘易办');
  });
});

describe('this document', () => {
  it('lists the plan’s commitments in its own order and scrolls the page to one', async () => {
    const own = ports();
    panel = await mount(<SidePanel language="zh-CN" ports={own} />);
    await panel.click('本文件');
    const ids = [...panel.root.querySelectorAll<HTMLElement>('[data-commitment]')].map(
      (item) => item.dataset.commitment,
    );
    expect(ids).toEqual([UPGRADE_2025.id, CROSS_REGION_2025.id]);
    panel.root.querySelector<HTMLElement>('button.pl-clause-title')?.click();
    expect(own.showPassage).toHaveBeenCalledWith(UPGRADE_2025.text.slice(0, 40));
    await panel.settle();
  });

  it('keeps step with the page', async () => {
    panel = await mount(<SidePanel language="zh-CN" ports={ports()} />);
    await panel.click('本文件');
    const scrolled = vi.spyOn(Element.prototype, 'scrollIntoView').mockImplementation(() => undefined);
    await tell({ name: 'page/in-view', entityIds: [], passages: [CROSS_REGION_2025.text] });
    expect(scrolled).toHaveBeenCalled();
    expect(panel.root.querySelector('[aria-current=true]')?.getAttribute('data-commitment')).toBe(
      CROSS_REGION_2025.id,
    );
    scrolled.mockRestore();
  });

  it('is not offered where the page is none', async () => {
    const page = { ...PAGE, status: { ...PAGE.status, context: { regionCode: null, documentId: null } } };
    panel = await mount(<SidePanel language="zh-CN" ports={ports({ page: async () => page })} />);
    expect(() => panel.control('本文件')).toThrow();
  });
});

describe('opened for something', () => {
  it('shows an entity, and goes back to the list', async () => {
    panel = await mount(<SidePanel language="zh-CN" ports={ports()} target={{ entityId: XIANGYIBAN.id }} />);
    expect(panel.root.querySelector('.pl-details h2')?.textContent).toBe('湘易办');
    expect(document.activeElement?.textContent).toBe('返回');
    await panel.click('返回');
    expect(panel.root.querySelector('[role=tablist]')).not.toBeNull();
  });

  it('shows a commitment in its document, asked for while open', async () => {
    const elsewhere = {
      ...PAGE,
      status: { ...PAGE.status, context: { regionCode: null, documentId: null } },
    };
    panel = await mount(<SidePanel language="zh-CN" ports={ports({ page: async () => elsewhere })} />);
    const target = { commitmentId: CROSS_REGION_2025.id, documentId: HUNAN_2025.id };
    await tell({ name: 'panel/open', target });
    const clause = [...panel.root.querySelectorAll('mark')].map((mark) => mark.textContent).join('');
    expect(clause.slice(0, 8)).toBe(CROSS_REGION_2025.text.slice(0, 8));
    expect(panel.text()).toContain('数据没有记录原网址');
    await panel.click('任务');
    expect(panel.root.querySelector('[aria-current=true]')?.getAttribute('data-commitment')).toBe(
      CROSS_REGION_2025.id,
    );
    expect(panel.root.querySelector('button.pl-clause-title')).toBeNull();
  });

  it('scrolls the page to the commitment where its document stands beside', async () => {
    const own = ports();
    panel = await mount(<SidePanel language="zh-CN" ports={own} />);
    const target = { commitmentId: UPGRADE_2025.id, documentId: HUNAN_2025.id };
    await tell({ name: 'panel/open', target });
    expect(own.showPassage).toHaveBeenCalledWith(UPGRADE_2025.text.slice(0, 40));
    expect(panel.root.querySelector('.pl-plan')).not.toBeNull();
  });
});

describe('search', () => {
  it('finds names and commitments in either script and leads to the library for the rest', async () => {
    const own = ports();
    panel = await mount(<SidePanel language="zh-CN" ports={own} />);
    await panel.click('搜索');
    await panel.type('input[type=search]', '湘易辦');
    expect(panel.text()).toContain('名称');
    expect(panel.root.querySelector('.pl-entity-row')?.textContent).toBe('湘易办平台');
    const marks = [...panel.root.querySelectorAll('mark')].map(({ textContent }) => textContent);
    expect(marks.length).toBeGreaterThan(1);
    expect(new Set(marks)).toEqual(new Set(['湘易办']));
    await panel.click('还有 13 项，请到任务库中筛选');
    expect(own.openLibrary).toHaveBeenCalledOnce();
  });

  it('says what to try when nothing is found', async () => {
    const search = async () => ({ commitments: [], documents: {}, names: {}, total: 0 });
    panel = await mount(<SidePanel language="zh-CN" ports={ports({ search })} />);
    await panel.click('搜索');
    await panel.type('input[type=search]', '量子');
    expect(panel.text()).toContain('没有找到。');
  });
});

describe('by keyboard', () => {
  it('moves between tabs with the arrows, one stop for Tab', async () => {
    panel = await mount(<SidePanel language="zh-CN" ports={ports()} />);
    const tabs = () => [...panel.root.querySelectorAll<HTMLElement>('[role=tab]')];
    expect(tabs().map((tab) => tab.tabIndex)).toEqual([0, -1, -1]);
    tabs()[0]?.focus();
    tabs()[0]?.dispatchEvent(
      new KeyboardEvent('keydown', { key: 'ArrowLeft', bubbles: true, cancelable: true }),
    );
    await panel.settle();
    expect(tabs().map((tab) => tab.getAttribute('aria-selected'))).toEqual(['false', 'false', 'true']);
    expect(document.activeElement).toBe(tabs()[2]);
  });
});

it.each(['本页', '本文件', '搜索'])('has no structural violations: %s', async (tab) => {
  panel = await mount(<SidePanel language="zh-CN" ports={ports()} />);
  await panel.click(tab);
  await panel.settle(200);
  expect(await structuralViolations(panel.root)).toEqual([]);
});
