// @vitest-environment happy-dom
import { describe, expect, it, vi } from 'vitest';
import { awaitHan, mayHoldHan } from './first-han';

function holds(html: string): boolean {
  document.body.innerHTML = html;
  return mayHoldHan(document.body);
}

const turn = () => new Promise((resolve) => setTimeout(resolve));

describe('a part of a page', () => {
  it.each(['<p>a<b>省</b></p>', '<input placeholder="搜索">', '<my-app></my-app>'])(
    'may hold Han: %s',
    (html) => expect(holds(html)).toBe(true),
  );

  it.each(['', '<p>text</p>', '<input placeholder="search">', '<p data-name="省">かな</p>'])(
    'holds none: %s',
    (html) => expect(holds(html)).toBe(false),
  );
});

describe('waiting for Han characters', () => {
  it.each<[string, () => void]>([
    ['new elements', () => document.body.insertAdjacentHTML('beforeend', '<p>省</p>')],
    ['texts', () => ((document.body.firstChild as Text).data = '省')],
    ['attributes', () => document.body.setAttribute('title', '省')],
  ])('ends once, with %s', async (_, change) => {
    document.body.removeAttribute('title');
    document.body.innerHTML = 'text';
    const found = vi.fn();
    awaitHan(document, found);
    document.body.insertAdjacentHTML('beforeend', '<p>text</p>');
    await turn();
    expect(found).not.toHaveBeenCalled();
    change();
    await turn();
    document.body.insertAdjacentHTML('beforeend', '<p>市</p>');
    await turn();
    expect(found).toHaveBeenCalledOnce();
  });

  it('can be stopped', async () => {
    document.body.innerHTML = '';
    const found = vi.fn();
    awaitHan(document, found)();
    document.body.innerHTML = '省';
    await turn();
    expect(found).not.toHaveBeenCalled();
  });
});
