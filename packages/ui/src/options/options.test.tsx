// @vitest-environment happy-dom
import type { Settings } from '@policy-lens/store/settings/settings';
import { DEFAULT_SETTINGS } from '@policy-lens/store/settings/settings';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { UI_LANGUAGES } from '../messages/languages';
import { type Mounted, mount } from '../testing/mount';
import { structuralViolations } from '../testing/structural-axe';
import { Options } from './options';
import type { OptionsPorts } from './options-ports';

let options: Mounted;
let stored: Settings;
afterEach(() => options.unmount());

function ports(settings: Partial<Settings> = {}, change: Partial<OptionsPorts> = {}): OptionsPorts {
  stored = { ...DEFAULT_SETTINGS, ...settings };
  return {
    read: async () => stored,
    write: vi.fn(async (fields) => {
      stored = { ...stored, ...fields };
      return stored;
    }),
    watch: () => () => undefined,
    grantedHosts: async () => [],
    grantHost: vi.fn(async () => true),
    revokeHost: vi.fn(async () => undefined),
    areSynced: async () => true,
    preview: vi.fn(async (text: string) => `〔${text}〕`),
    download: vi.fn(),
    ...change,
  };
}

const show = async (own: OptionsPorts) => {
  options = await mount(<Options language="zh-CN" ports={own} />);
  await options.settle(200);
};

async function importFile(section: string, json: string): Promise<void> {
  const field = options.root.querySelector<HTMLInputElement>(`[aria-labelledby=${section}] input[type=file]`);
  if (!field) throw new Error('no file field');
  Object.defineProperty(field, 'files', { configurable: true, value: [new File([json], 'x.json')] });
  field.dispatchEvent(new Event('change', { bubbles: true }));
  await options.settle(20);
}

describe('choices', () => {
  it('take effect at once and say so', async () => {
    const own = ports();
    await show(own);
    await options.click('久一些');
    expect(own.write).toHaveBeenLastCalledWith({ dwell: 700 });
    expect(
      options.root.querySelector<HTMLInputElement>('input[name=dwell]:checked')?.parentElement?.textContent,
    ).toBe('久一些');
    expect(options.root.querySelector('[role=status]')?.textContent).toBe('已保存');
  });

  it('say when there was no room to sync them', async () => {
    await show(ports({}, { areSynced: async () => false }));
    await options.click('久一些');
    expect(options.root.querySelector('[role=status]')?.textContent).toContain('不会同步到其他设备');
  });

  it('show the sample without the kinds that are off', async () => {
    await show(ports({ kinds: { ...DEFAULT_SETTINGS.kinds, platform: false } }));
    const marked = [...options.root.querySelectorAll('.pl-marked')].map((mark) => mark.textContent);
    expect(marked).toEqual(['省数据局', '一网通办', '国发〔2024〕3号']);
  });

  it('underline the sample as pages will be', async () => {
    await show(ports());
    await options.click('粗线');
    expect(stored.underline).toBe('thick');
    expect(options.root.querySelector('.pl-underline-thick .pl-marked')).not.toBeNull();
    await options.click('不画线');
    expect(options.text()).toContain('仍会显示卡片');
  });

  it.each([
    ['每一节只标第一次出现的名称', 'firstMentionOnly'],
    ['转换为台湾或香港写法时，连用语一起换', 'regionalPhrases'],
    ['修正网页自带的误转字', 'clean'],
    ['在工具栏按钮上显示数量', 'badge'],
  ] as const)('%s', async (label, field) => {
    await show(ports());
    await options.click(label);
    expect(stored[field]).toBe(true);
  });

  it('show a number of another device as the nearest answer', async () => {
    await show(ports({ dwell: 300 }));
    expect(
      options.root.querySelector<HTMLInputElement>('input[name=dwell]:checked')?.closest('label')
        ?.textContent,
    ).toBe('稍停');
  });

  it('say when nothing was stored', async () => {
    await show(ports({}, { write: () => Promise.reject(new Error('quota')) }));
    await options.click('久一些');
    expect(options.text()).toContain('未能保存，原有设置不变。');
  });

  it('can be asked for again after a failure', async () => {
    const read = vi.fn(async () => stored).mockRejectedValueOnce(new Error('gone'));
    await show(ports({}, { read }));
    await options.click('重试');
    await options.settle(200);
    expect(options.text()).toContain('界面语言');
  });
});

describe('sites', () => {
  it('are added by name or address; a site of ours needs no permission', async () => {
    const own = ports();
    await show(own);
    await options.type('input[aria-label=添加网站]', 'https://www.hunan.gov.cn/page');
    await options.click('添加网站');
    expect(own.grantHost).not.toHaveBeenCalled();
    expect(stored.sites).toEqual([{ host: 'www.hunan.gov.cn' }]);
  });

  it('ask for another site within the click', async () => {
    const own = ports();
    await show(own);
    await options.type('input[aria-label=添加网站]', 'www.gov.hk');
    options.control('添加网站').click();
    expect(own.grantHost).toHaveBeenCalledWith('www.gov.hk');
    await options.settle();
  });

  it('say when the browser refuses, or the name is none', async () => {
    await show(ports({}, { grantHost: async () => false }));
    await options.click('允许 gov.hk');
    expect(options.text()).toContain('浏览器没有给出许可');
    await options.type('input[aria-label=添加网站]', 'no host');
    await options.click('添加网站');
    expect(options.text()).toContain('请输入网站名称');
  });

  it('are edited in place, and removed', async () => {
    await show(ports({ sites: [{ host: 'www.gd.gov.cn', enabled: false }] }));
    await options.choose('select[aria-label="www.gd.gov.cn 启用"]', '');
    expect(stored.sites).toEqual([{ host: 'www.gd.gov.cn' }]);
    await options.choose('select[aria-label="www.gd.gov.cn 文字"]', 'tw');
    expect(stored.sites).toEqual([{ host: 'www.gd.gov.cn', variant: 'tw' }]);
    await options.click('删除“www.gd.gov.cn”的规则');
    expect(stored.sites).toEqual([]);
  });

  it('take a permission back where one was given', async () => {
    const own = ports({}, { grantedHosts: async () => ['gov.hk'] });
    await show(own);
    await options.click('撤回“gov.hk”的许可');
    expect(own.revokeHost).toHaveBeenCalledWith('gov.hk');
    const besideTheOffer = options.root.querySelector<HTMLElement>('.pl-offers .pl-granted button');
    expect(besideTheOffer?.textContent).toBe('撤回');
    besideTheOffer?.click();
    expect(own.revokeHost).toHaveBeenCalledTimes(2);
    await options.settle();
  });

  it('ask for a permission that a rule of a file still needs', async () => {
    const own = ports({ sites: [{ host: 'www.gov.hk', variant: 's' }, { host: 'www.gov.cn' }] });
    await show(own);
    await options.click('允许 www.gov.hk');
    expect(own.grantHost).toHaveBeenCalledWith('www.gov.hk');
    expect(options.text()).not.toContain('允许 www.gov.cn');
  });

  it('need none below a host that was allowed', async () => {
    await show(ports({ sites: [{ host: 'www.gov.hk' }] }, { grantedHosts: async () => ['gov.hk'] }));
    expect(options.text()).not.toContain('允许 www.gov.hk');
  });

  it('are searched', async () => {
    const sites = Array.from({ length: 12 }, (_, index) => ({ host: `www${index}.gov.cn` }));
    await show(ports({ sites }));
    await options.type('input[aria-label=查找网站]', 'www11');
    expect(options.root.querySelectorAll('tbody tr')).toHaveLength(1);
  });

  it('import what a preview has shown, and take it back', async () => {
    await show(ports({ sites: [{ host: 'a.gov.cn', enabled: false }] }));
    await importFile(
      'pl-sites',
      JSON.stringify({ policyLens: 'sites', sites: [{ host: 'a.gov.cn' }, { host: 'b.gov.cn' }] }),
    );
    expect(options.text()).toContain('将新增 1 条，改动 1 条');
    expect(stored.sites).toHaveLength(1);
    const section = options.root.querySelector('[aria-labelledby=pl-sites]');
    [...(section?.querySelectorAll('button') ?? [])].find((button) => button.textContent === '导入')?.click();
    await options.settle(20);
    expect(stored.sites).toEqual([{ host: 'a.gov.cn' }, { host: 'b.gov.cn' }]);
    await options.click('撤销导入');
    expect(stored.sites).toEqual([{ host: 'a.gov.cn', enabled: false }]);
  });

  it('say that nothing was imported where the browser refuses to store it, and can be tried again', async () => {
    const own = ports();
    await show(own);
    await importFile('pl-sites', '{"policyLens":"sites","sites":[{"host":"b.gov.cn"}]}');
    const section = options.root.querySelector('[aria-labelledby=pl-sites]');
    const apply = () =>
      [...(section?.querySelectorAll('button') ?? [])]
        .find(({ textContent }) => textContent === '导入')
        ?.click();
    vi.mocked(own.write).mockRejectedValueOnce(new Error('quota'));
    apply();
    await options.settle(20);
    expect(options.text()).toContain('未能保存，原有设置不变');
    expect(options.text()).not.toContain('已导入');
    apply();
    await options.settle(20);
    expect(stored.sites).toEqual([{ host: 'b.gov.cn' }]);
    expect(options.text()).toContain('已导入 1 条');
  });

  it('refuse a file that is none', async () => {
    await show(ports());
    await importFile('pl-sites', '[]');
    expect(options.text()).toContain('没有导入“x.json”：它不是从政策透镜导出的文件。');
    await importFile('pl-sites', '{"policyLens":"dictionary","dictionary":[]}');
    expect(options.text()).toContain('它是另一份列表的导出文件');
    await importFile('pl-sites', '{"policyLens":"sites","sites":[{"host":"a b"}]}');
    expect(options.text()).toContain('第 1 条“a b”有误');
    expect(stored.sites).toEqual([]);
  });
});

describe('the dictionary', () => {
  it('takes words and vetoes, and previews with them', async () => {
    const own = ports();
    await show(own);
    await options.type('input[aria-label=原文]', '里耶');
    await options.click('添加词条');
    expect(stored.dictionary).toEqual([{ from: '里耶', to: null, variant: null }]);
    await options.settle(200);
    expect(vi.mocked(own.preview).mock.calls.at(-1)?.[2].dictionary).toEqual(stored.dictionary);
    expect(options.root.querySelector('output')?.textContent).toMatch(/^〔/);
    expect(options.text()).toContain('保持原样');
  });

  it('previews in the script that the reader chooses, with regional phrases if they are on', async () => {
    const own = ports({ regionalPhrases: true });
    await show(own);
    expect(vi.mocked(own.preview).mock.calls.at(-1)?.[1]).toBe('tw');
    options.root.querySelectorAll<HTMLInputElement>('input[name=preview-variant]')[3]?.click();
    await options.settle(200);
    expect(vi.mocked(own.preview).mock.calls.at(-1)?.slice(1)).toEqual([
      'hk',
      { dictionary: [], regionalPhrases: true },
    ]);
    expect(options.root.querySelector('output')?.lang).toBe('zh-Hant-HK');
  });

  it('draws few rows of many', async () => {
    const dictionary = Array.from({ length: 10_000 }, (_, index) => ({
      from: `词${index}`,
      to: 'x',
      variant: null,
    }));
    await show(ports({ dictionary }));
    expect(options.root.querySelectorAll('.pl-words tbody tr')).toHaveLength(50);
    expect(options.text()).toContain('另有 9,950 条');
    await options.type('input[aria-label=查找词条]', '词9999');
    expect(options.root.querySelectorAll('.pl-words tbody tr')).toHaveLength(1);
  });
});

it.each(UI_LANGUAGES)('has no structural violations in %s', async (language) => {
  const settings = {
    sites: [{ host: 'www.gd.gov.cn' }],
    dictionary: [{ from: '里耶', to: null, variant: null }],
  };
  options = await mount(<Options language={language} ports={ports(settings)} />);
  await options.settle(200);
  expect(await structuralViolations(options.root)).toEqual([]);
});
