// @vitest-environment happy-dom
import { afterEach, expect, it, vi } from 'vitest';
import { mount } from '../testing/mount';
import { GUANGDONG_2023, GUANGDONG_PORTAL, HUNAN_2024, PORTAL_2024 } from '../testing/sample-cards';
import { CiteBox } from './cite-box';

const CLAUSES = [
  { document: HUNAN_2024, commitment: PORTAL_2024 },
  { document: GUANGDONG_2023, commitment: GUANGDONG_PORTAL },
];

afterEach(() => vi.unstubAllGlobals());

it('shows the citation before it is copied, in the chosen format and of the chosen document', async () => {
  const writeText = vi.fn(async () => undefined);
  Object.defineProperty(navigator, 'clipboard', { configurable: true, value: { writeText } });
  const box = await mount(<CiteBox clauses={CLAUSES} />);
  expect(box.root.querySelector('.pl-cite-text')?.textContent).toContain('[Z/OL]');
  await box.click('APA');
  expect(box.root.querySelector('.pl-cite-text')?.textContent).toContain('(2024, May 31)');
  await box.choose('select', '1');
  const shown = box.root.querySelector('.pl-cite-text')?.textContent;
  expect(shown).toContain('粤府〔2023〕47号');
  await box.click('复制');
  expect(writeText).toHaveBeenCalledWith(shown);
  expect(box.root.querySelector('[role=status]')?.textContent).toBe('已复制 APA');
  box.unmount();
});

it('falls back to the copy command without a clipboard, as on plain http, and says so if that fails too', async () => {
  Object.defineProperty(navigator, 'clipboard', { configurable: true, value: undefined });
  const copied: string[] = [];
  document.execCommand = (command: string) => {
    const field = document.querySelector('textarea');
    copied.push(`${command} ${field?.value}`);
    return copied.length === 1;
  };
  const box = await mount(<CiteBox clauses={CLAUSES.slice(0, 1)} />);
  await box.click('复制');
  expect(copied[0]).toBe(`copy ${box.root.querySelector('.pl-cite-text')?.textContent}`);
  expect(document.querySelector('textarea')).toBeNull();
  expect(box.root.querySelector('[role=status]')?.textContent).toBe('已复制 GB/T 7714');
  await box.click('复制');
  expect(box.root.querySelector('[role=status]')?.textContent).toContain('未能复制');
  box.unmount();
});
