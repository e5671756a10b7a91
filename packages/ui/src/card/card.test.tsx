// @vitest-environment happy-dom
import { afterEach, describe, expect, it, vi } from 'vitest';
import { UI_LANGUAGES } from '../messages/languages';
import { type Mounted, mount } from '../testing/mount';
import { CROSS_REGION_2025, HUNAN_PAGE, SPECIAL_ZONE_CARD, XIANGYIBAN_CARD } from '../testing/sample-cards';
import { structuralViolations } from '../testing/structural-axe';
import { Card } from './card';
import type { CardContent, CardProps } from './card-props';

const READY: CardContent = { status: 'ready', cards: [XIANGYIBAN_CARD] };

let mounted: Mounted | null = null;

afterEach(() => {
  mounted?.unmount();
  mounted = null;
});

function props(change: Partial<CardProps> = {}): CardProps {
  return {
    content: READY,
    surface: '湘易办',
    context: HUNAN_PAGE,
    language: 'zh-CN',
    textLang: 'zh-Hans',
    pinned: false,
    convert: (text) => text,
    onPin: vi.fn(),
    onClose: vi.fn(),
    onRetry: vi.fn(),
    onOpen: vi.fn(),
    onResize: vi.fn(),
    today: '2026-01-15',
    ...change,
  };
}

async function show(change: Partial<CardProps> = {}): Promise<Mounted> {
  mounted = await mount(<Card {...props(change)} />);
  return mounted;
}

const groupNames = (card: Mounted) =>
  [...card.root.querySelectorAll('.pl-group-button > :first-child')].map((element) => element.textContent);

describe('a filled card', () => {
  it('says what it is and where it belongs', async () => {
    const card = await show();
    expect(card.root.querySelector('#pl-name')?.textContent).toBe('湘易办');
    expect(card.root.querySelector('.pl-facts')?.textContent).toBe('平台湖南省');
    expect(card.text()).toContain('又称 “湘易办”超级服务端、湘易办APP');
  });

  it('ends a list of parties as the text does', async () => {
    const [first, ...others] = XIANGYIBAN_CARD.commitments;
    if (!first) throw new Error('the sample has no commitment');
    const party = { role: 'participant', generic: false, entityId: null } as const;
    const responsibilities = [
      { ...party, surface: '省公安厅' },
      { ...party, surface: '省数据局' },
      { ...party, surface: '单位', generic: true },
    ];
    const cards = [{ ...XIANGYIBAN_CARD, commitments: [{ ...first, responsibilities }, ...others] }];
    const card = await show({ content: { status: 'ready', cards } });
    expect(card.root.querySelector('.pl-parties dd')?.textContent).toBe('省公安厅、省数据局等单位');
  });

  it('puts this document first, then this region, then the others, which wait behind their heading', async () => {
    const card = await show();
    expect(groupNames(card)).toEqual(['在本文件中', '湖南省其他文件', '其他地区']);
    const expanded = [...card.root.querySelectorAll('.pl-group-button')].map((b) =>
      b.getAttribute('aria-expanded'),
    );
    expect(expanded).toEqual(['true', 'true', 'false']);
    expect(card.text()).not.toContain('提升移动政务服务能力');
    await card.click('其他地区1 项');
    expect(card.text()).toContain('提升移动政务服务能力');
  });

  it('labels one group neutrally where the page has no region', async () => {
    const card = await show({ context: { regionCode: null, documentId: null } });
    expect(groupNames(card)).toEqual(['相关任务']);
  });

  it('shows clause, parties, target and deadline', async () => {
    const card = await show();
    const first = card.root.querySelector('.pl-commitment')?.textContent ?? '';
    expect(first).toContain('八·32');
    expect(first).toContain('牵头省数据局');
    expect(first).toContain('参与省政务服务和大数据中心、各市州人民政府');
    expect(first).toContain('市州专区接入高频服务≥100项');
    expect(first).toContain('2025年12月31日前');
  });

  it('counts a year or a month as lasting to its end', async () => {
    const card = await show();
    const deadlines = [...card.root.querySelectorAll('.pl-deadline time')].map((time) => time.textContent);
    expect(deadlines).toContain('2024年底前');
  });

  it('marks a passed deadline as passed and claims nothing about the outcome', async () => {
    const passed = await show();
    expect(passed.root.querySelector('.pl-passed')?.textContent).toBe('期限已过');
    expect(passed.text()).not.toMatch(/未完成|逾期|missed|overdue/);
    passed.unmount();
    const open = await show({ today: '2025-12-31' });
    expect(open.root.querySelector('.pl-commitment')?.querySelector('.pl-passed')).toBeNull();
  });

  it('marks the mention and shows damage as damage', async () => {
    const card = await show();
    expect([...card.root.querySelectorAll('mark')].map((mark) => mark.textContent)).toContain('湘易办');
    const { text, damage } = CROSS_REGION_2025;
    const span = damage[0];
    expect(card.root.querySelector('.pl-damaged')?.textContent).toBe(text.slice(span?.start, span?.end));
    expect(card.text()).toContain('原文有残损处');
  });

  it('shows the damage of a heading as damage', async () => {
    const heading = '深化数据领域?qū)ν夂献?';
    const commitment = {
      ...CROSS_REGION_2025,
      heading,
      text: `${heading}。推进跨境数据流动。`,
      damage: [{ start: 6, end: heading.length }],
    };
    const cards = [{ ...XIANGYIBAN_CARD, commitments: [commitment] }];
    const card = await show({ content: { status: 'ready', cards } });
    const title = card.root.querySelector('.pl-clause-title');
    expect(title?.textContent).toBe(heading);
    expect(title?.querySelector('.pl-damaged')?.textContent).toBe('?qū)ν夂献?');
    expect(card.text()).toContain('原文有残损处');
  });

  it('gives title, number, date and a safe link to the source', async () => {
    const card = await show();
    const line = [...card.root.querySelectorAll('.pl-document')].find((element) =>
      element.textContent?.includes('湘政办发〔2024〕17号'),
    );
    expect(line?.textContent).toContain('湖南省2024年数据和政务服务管理工作要点');
    expect(line?.textContent).toContain('2024年5月31日');
    const link = line?.querySelector('a');
    expect(link?.getAttribute('href')).toBe('https://www.hunan.gov.cn/2024/17.html');
    expect(link?.getAttribute('rel')).toContain('noreferrer');
  });

  it('follows a thread and shows both clauses on a click', async () => {
    const card = await show();
    const thread = card.root.querySelector<HTMLElement>('.pl-thread-button');
    expect(thread?.textContent).toBe('脉络2024 → 2025市州专区接入高频服务 ≥ 60项 → ≥ 100项加码');
    expect(card.root.querySelector('.pl-thread-clauses')).toBeNull();
    thread?.click();
    await card.settle();
    const clauses = [...card.root.querySelectorAll('.pl-thread-clauses li')].map(
      (clause) => clause.textContent,
    );
    expect(clauses).toHaveLength(2);
    expect(clauses[0]).toContain('不少于60项');
    expect(clauses[1]).toContain('不少于100项');
  });

  it('compares regions side by side', async () => {
    const card = await show();
    await card.click('对照');
    const rows = [...card.root.querySelectorAll('.pl-comparison tbody tr')].map((row) => row.textContent);
    expect(rows[0]).toContain('湖南省2025');
    expect(rows[1]).toContain('广东省2023');
    expect(rows[1]).toContain('≥80%');
    expect(card.root.querySelector('.pl-commitments')).toBeNull();
    await card.click('对照');
    expect(card.root.querySelector('.pl-comparison')).toBeNull();
  });

  it('opens commitments with their document, and the entity, in the panel', async () => {
    const onOpen = vi.fn();
    const card = await show({ onOpen });
    card.root.querySelector<HTMLElement>('button.pl-clause-title')?.click();
    expect(onOpen).toHaveBeenLastCalledWith({ commitmentId: 'hunan-2025/31', documentId: 'hunan-2025' });
    await card.click('在侧栏中打开');
    expect(onOpen).toHaveBeenLastCalledWith({ entityId: 'platform/xiangyiban' });
  });

  it('offers nothing to open where there is no panel', async () => {
    const { onOpen: _onOpen, ...without } = props();
    mounted = await mount(<Card {...without} />);
    expect(mounted.root.querySelector('button.pl-clause-title')).toBeNull();
    expect(mounted.text()).not.toContain('在侧栏中打开');
  });

  it('pins, closes and moves', async () => {
    const onPin = vi.fn();
    const onClose = vi.fn();
    const onMove = vi.fn();
    const card = await show({ onPin, onClose, onMove, pinned: true });
    const pin = card.control('取消固定');
    expect(pin.getAttribute('aria-pressed')).toBe('true');
    pin.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowRight', bubbles: true }));
    expect(onMove).toHaveBeenCalledWith({ dx: 16, dy: 0 });
    await card.click('取消固定');
    expect(onPin).toHaveBeenCalledWith(false);
    await card.click('关闭');
    expect(onClose).toHaveBeenCalledOnce();
  });

  it('leaves arrow keys to the page while it is not pinned', async () => {
    const onMove = vi.fn();
    const card = await show({ onMove });
    const event = new KeyboardEvent('keydown', { key: 'ArrowRight', bubbles: true, cancelable: true });
    card.control('固定卡片').dispatchEvent(event);
    expect(onMove).not.toHaveBeenCalled();
    expect(event.defaultPrevented).toBe(false);
  });

  it('is shown in the reader’s script, tagged with its language', async () => {
    const card = await show({
      convert: (text) => text.replaceAll('办', '辦'),
      textLang: 'zh-Hant-TW',
      language: 'zh-TW',
    });
    const name = card.root.querySelector('#pl-name');
    expect(name?.textContent).toBe('湘易辦');
    expect(name?.getAttribute('lang')).toBe('zh-Hant-TW');
    expect(card.text()).toContain('主辦');
  });
});

describe('other states', () => {
  it('names no alias that is but the name in quotation marks', async () => {
    const entity = { ...XIANGYIBAN_CARD.entity, aliases: ['湘易办', '“湘易办”平台', '湘办通'] };
    const card = await show({ content: { status: 'ready', cards: [{ ...XIANGYIBAN_CARD, entity }] } });
    expect(card.root.querySelector('.pl-aliases [lang]')?.textContent).toBe('湘办通');
  });

  it('shows the mention’s own text while the answer is awaited', async () => {
    const card = await show({ content: { status: 'loading' }, surface: '湘易辦' });
    expect(card.root.querySelector('#pl-name')?.textContent).toBe('湘易辦');
    expect(card.root.querySelector('[role=dialog]')?.getAttribute('aria-busy')).toBe('true');
    expect(card.root.querySelector('[role=status]')?.textContent).toBe('正在查找…');
  });

  it('keeps the room in which its answer was seen to be awaited, and takes no more than it needs otherwise', async () => {
    const keepsRoom = (card: Mounted) =>
      card.root.querySelector('.pl-body')?.classList.contains('pl-awaited');
    const clock = vi.spyOn(performance, 'now').mockReturnValue(1_000);
    const card = await show({ content: { status: 'loading' } });
    expect(keepsRoom(card)).toBe(true);
    clock.mockReturnValue(1_400);
    await card.again(<Card {...props()} />);
    expect(keepsRoom(card)).toBe(true);
    await card.again(<Card {...props({ surface: '特区' })} />);
    expect(keepsRoom(card)).toBe(false);
    await card.again(<Card {...props({ content: { status: 'loading' } })} />);
    clock.mockReturnValue(1_450);
    await card.again(<Card {...props()} />);
    expect(keepsRoom(card)).toBe(false);
    clock.mockReturnValue(9_000);
    await card.again(<Card {...props({ pinned: true })} />);
    expect(keepsRoom(card)).toBe(false);
    clock.mockRestore();
  });

  it('announces the answer once, politely', async () => {
    const card = await show({ content: { status: 'loading' } });
    await card.again(<Card {...props()} />);
    expect(card.root.querySelector('[role=status].pl-hidden')?.textContent).toBe('湘易办，平台，共 4 项任务');
    expect(card.root.querySelectorAll('[aria-live=assertive], [role=alert]')).toHaveLength(0);
  });

  it('lets the reader choose between meanings, and choose again', async () => {
    const card = await show({ content: { status: 'ready', cards: [XIANGYIBAN_CARD, SPECIAL_ZONE_CARD] } });
    expect(card.text()).toContain('“湘易办”可能指：');
    card.root.querySelectorAll<HTMLElement>('.pl-senses button')[1]?.click();
    await card.settle();
    expect(card.root.querySelector('#pl-name')?.textContent).toBe('“湘易办”提质行动');
    await card.click('‹ 换一个意思');
    expect(card.root.querySelector('#pl-name')?.textContent).toBe('湘易办');
  });

  it('says what to do when there is nothing', async () => {
    const onOpen = vi.fn();
    const card = await show({ content: { status: 'empty' }, onOpen });
    await card.click('去侧栏搜索');
    expect(onOpen).toHaveBeenCalledWith({});
  });

  it.each(['background-unreachable', 'data-unreadable'] as const)('offers to retry: %s', async (reason) => {
    const onRetry = vi.fn();
    const card = await show({ content: { status: 'error', reason }, onRetry });
    await card.click('重试');
    expect(onRetry).toHaveBeenCalledOnce();
  });

  it('asks for a reload after an update, where a retry can’t help', async () => {
    const card = await show({ content: { status: 'error', reason: 'extension-updated' } });
    expect(card.text()).toContain('请刷新本页');
    expect(() => card.control('重试')).toThrow();
  });
});

describe('hostile data', () => {
  it('is drawn as text and never as markup or script links', async () => {
    const commitment = {
      ...CROSS_REGION_2025,
      heading: '<img src=x onerror=alert(1)>',
      text: '<script>alert(1)</script>',
      mentions: [{ entityId: XIANGYIBAN_CARD.entity.id, surface: 'x', start: -5, end: 9_999 }],
      damage: [{ start: 3, end: 1 }],
    };
    const document = XIANGYIBAN_CARD.documents['hunan-2025'];
    if (!document) throw new Error('fixture');
    const card = await show({
      content: {
        status: 'ready',
        cards: [
          {
            ...XIANGYIBAN_CARD,
            commitments: [commitment],
            documents: { 'hunan-2025': { ...document, sourceUrl: 'javascript:alert(1)' } },
          },
        ],
      },
    });
    expect(card.root.querySelector('img, script')).toBeNull();
    expect(card.text()).toContain('<script>alert(1)</script>');
    expect(card.root.querySelector('a')).toBeNull();
  });
});

describe('accessibility', () => {
  const contents: [string, CardContent][] = [
    ['ready', READY],
    ['senses', { status: 'ready', cards: [XIANGYIBAN_CARD, SPECIAL_ZONE_CARD] }],
    ['loading', { status: 'loading' }],
    ['empty', { status: 'empty' }],
    ['error', { status: 'error', reason: 'background-unreachable' }],
  ];
  it.each(
    contents.flatMap(([name, content]) => UI_LANGUAGES.map((language) => [name, language, content] as const)),
  )('has no structural violations: %s in %s', async (_name, language, content) => {
    const card = await show({ content, language, onMove: () => undefined });
    expect(await structuralViolations(card.root)).toEqual([]);
  });
});
