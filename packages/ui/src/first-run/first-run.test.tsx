// @vitest-environment happy-dom
import { DEFAULT_SETTINGS } from '@policy-lens/store/settings/settings';
import fc from 'fast-check';
import { afterEach, expect, it, vi } from 'vitest';
import { cutAtNames } from '../entities/cut-at-names';
import { UI_LANGUAGES } from '../messages/languages';
import { type Mounted, mount } from '../testing/mount';
import { XIANGYIBAN_CARD } from '../testing/sample-cards';
import { structuralViolations } from '../testing/structural-axe';
import { FirstRun } from './first-run';
import type { FirstRunPorts } from './first-run-ports';
import { SAMPLE_NAMES, SAMPLE_SENTENCE } from './sample-names';

let page: Mounted;
afterEach(() => page?.unmount());

function ports(change: Partial<FirstRunPorts> = {}): FirstRunPorts {
  return {
    read: async () => DEFAULT_SETTINGS,
    write: vi.fn(async (fields) => ({ ...DEFAULT_SETTINGS, ...fields })),
    converterFor: async (variant) => (text) => (variant === 'tw' ? text.replaceAll('办', '辦') : text),
    cardsNamed: vi.fn(async () => [XIANGYIBAN_CARD]),
    finish: vi.fn(async () => undefined),
    ...change,
  };
}

it('opens the card of a name of the sample, with the data’s own answer', async () => {
  const own = ports();
  page = await mount(<FirstRun language="zh-CN" ports={own} />);
  await page.click('省数据局');
  expect(own.cardsNamed).toHaveBeenCalledWith('湖南省数据局');
  expect(page.root.querySelector('#pl-name')?.textContent).toBe('湘易办');
  await page.click('关闭');
  expect(page.root.querySelector('#pl-name')).toBeNull();
});

it('says what to do when the data can’t be read', async () => {
  page = await mount(
    <FirstRun language="zh-CN" ports={ports({ cardsNamed: () => Promise.reject(new Error('gone')) })} />,
  );
  await page.click('湘易办');
  expect(page.text()).toContain('暂时取不到数据');
});

it('sets the script, for pages and for the key, and shows the sample in it', async () => {
  const own = ports();
  page = await mount(<FirstRun language="zh-TW" ports={own} />);
  await page.click('臺灣');
  expect(own.write).toHaveBeenCalledWith({ variant: 'tw', preferredVariant: 'tw' });
  expect(page.root.querySelector('.pl-sample')?.textContent).toContain('湘易辦');
  expect(page.root.querySelector('.pl-sample')?.getAttribute('lang')).toBe('zh-Hant-TW');
});

it('ends', async () => {
  const own = ports();
  page = await mount(<FirstRun language="en" ports={own} />);
  await page.click('Start');
  expect(own.finish).toHaveBeenCalledOnce();
});

it.each(UI_LANGUAGES)('has no structural violations in %s', async (language) => {
  page = await mount(<FirstRun language={language} ports={ports()} />);
  expect(await structuralViolations(page.root)).toEqual([]);
});

it('cuts any sentence at its names without losing a character', () => {
  const unit = fc.constantFrom('省', '数', '据', '局', '湘', '易', '办', '一', '网', '通', '，');
  fc.assert(
    fc.property(fc.string({ unit, maxLength: 40 }), (sentence) => {
      expect(
        cutAtNames(sentence, SAMPLE_NAMES)
          .map((part) => part.text)
          .join(''),
      ).toBe(sentence);
    }),
  );
  expect(cutAtNames(SAMPLE_SENTENCE, SAMPLE_NAMES).filter((part) => part.name)).toHaveLength(
    SAMPLE_NAMES.length,
  );
});
