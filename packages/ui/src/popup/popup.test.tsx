// @vitest-environment happy-dom
import type { PageStatus } from '@policy-lens/platform/messages';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { UI_LANGUAGES } from '../messages/languages';
import { type Mounted, mount } from '../testing/mount';
import { structuralViolations } from '../testing/structural-axe';
import { Popup } from './popup';
import type { PopupPorts, PopupSite } from './popup-ports';

const STATUS: PageStatus = {
  highlighting: true,
  highlightingSupported: true,
  variant: 'original',
  shown: 's',
  counts: { agency: 1_046, platform: 18, programme: 9, instrument: 3 },
  context: { regionCode: '430000', documentId: null },
};
const SITE: PopupSite = { host: 'www.hunan.gov.cn', access: 'built-in', enabled: true };

let popup: Mounted;
afterEach(() => popup.unmount());

function ports(change: Partial<PopupPorts> = {}): PopupPorts {
  return {
    site: async () => SITE,
    status: async () => STATUS,
    set: vi.fn(async (wish) => ({ ...STATUS, ...wish })),
    setSite: vi.fn(async (enabled) => ({ ...SITE, enabled })),
    reloadPage: vi.fn(),
    openPanel: vi.fn(),
    openLibrary: vi.fn(),
    openOptions: vi.fn(),
    ...change,
  };
}

const switchNamed = (name: string) =>
  [...popup.root.querySelectorAll<HTMLInputElement>('input[role=switch]')].find((input) =>
    input.closest('label')?.textContent?.includes(name),
  );

describe('on a page of ours', () => {
  it('answers the three questions and counts by kind', async () => {
    popup = await mount(<Popup language="zh-CN" ports={ports()} />);
    expect(
      popup.root.querySelector<HTMLInputElement>('input[name=variant]:checked')?.closest('label')
        ?.textContent,
    ).toBe('原文');
    expect(switchNamed('标出已知名称')?.checked).toBe(true);
    expect(switchNamed('www.hunan.gov.cn')?.checked).toBe(true);
    const counts = [...popup.root.querySelectorAll('.pl-counts > div')].map((count) => count.textContent);
    expect(counts).toEqual(['机构1,046', '平台18', '项目9', '文件3']);
  });

  it('changes script and highlighting and shows what came of it', async () => {
    const own = ports();
    popup = await mount(<Popup language="zh-CN" ports={own} />);
    await popup.click('臺灣');
    expect(own.set).toHaveBeenLastCalledWith({ variant: 'tw' });
    switchNamed('标出已知名称')?.click();
    await popup.settle();
    expect(own.set).toHaveBeenLastCalledWith({ highlighting: false });
    expect(switchNamed('标出已知名称')?.checked).toBe(false);
  });

  it('asks the page anew after switching the site', async () => {
    const status = vi.fn(async (): Promise<PageStatus | null> => STATUS);
    popup = await mount(<Popup language="zh-CN" ports={ports({ status })} />);
    status.mockResolvedValue(null);
    switchNamed('www.hunan.gov.cn')?.click();
    await popup.settle();
    expect(status).toHaveBeenCalledTimes(2);
    expect(popup.text()).toContain('已在本站停用');
    expect(popup.root.querySelector('input[name=variant]')).toBeNull();
  });

  it('says that this browser can’t underline', async () => {
    popup = await mount(
      <Popup
        language="zh-CN"
        ports={ports({ status: async () => ({ ...STATUS, highlightingSupported: false }) })}
      />,
    );
    expect(switchNamed('标出已知名称')?.disabled).toBe(true);
    expect(popup.text()).toContain('不支持标出文字');
  });

  it('leads to everything else', async () => {
    const own = ports();
    popup = await mount(<Popup language="en" ports={own} />);
    await popup.click('Side panel');
    await popup.click('Library');
    await popup.click('Settings');
    expect(
      [own.openPanel, own.openLibrary, own.openOptions].map((way) => vi.mocked(way).mock.calls.length),
    ).toEqual([1, 1, 1]);
  });
});

describe('elsewhere', () => {
  it('asks for another site by one click, within the click', async () => {
    const own = ports({
      site: async () => ({ host: 'example.org', access: 'grantable', enabled: false }),
      status: async () => null,
    });
    popup = await mount(<Popup language="zh-CN" ports={own} />);
    popup.control('在 example.org 启用').click();
    expect(own.setSite).toHaveBeenCalledWith(true);
    await popup.settle();
  });

  it('says that some pages are closed to extensions', async () => {
    popup = await mount(
      <Popup
        language="zh-CN"
        ports={ports({
          site: async () => ({ host: null, access: 'closed', enabled: false }),
          status: async () => null,
        })}
      />,
    );
    expect(popup.text()).toContain('此页面不能使用扩展');
    expect(popup.root.querySelector('input')).toBeNull();
  });

  it('offers to reload a page that was opened before', async () => {
    const own = ports({ status: async () => null });
    popup = await mount(<Popup language="zh-CN" ports={own} />);
    await popup.click('刷新本页');
    expect(own.reloadPage).toHaveBeenCalledOnce();
  });

  it('can ask again after a failure', async () => {
    const status = vi
      .fn(async (): Promise<PageStatus | null> => STATUS)
      .mockRejectedValueOnce(new Error('gone'));
    popup = await mount(<Popup language="zh-CN" ports={ports({ status })} />);
    expect(popup.text()).toContain('未能完成，请重试。');
    await popup.click('重试');
    await popup.settle();
    expect(popup.text()).not.toContain('未能完成');
    expect(popup.root.querySelector('input[name=variant]')).not.toBeNull();
  });
});

it.each(UI_LANGUAGES)('has no structural violations in %s', async (language) => {
  popup = await mount(<Popup language={language} ports={ports()} />);
  expect(await structuralViolations(popup.root)).toEqual([]);
});
