// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { AttributeLedger } from '../convert/attribute-ledger';
import { TextLedger } from '../convert/text-ledger';
import { digestRecords } from './digest-records';

/** A page that shows 政务 and 发展 in Traditional, what it does in one task, and what it would show without us. */
function ownHtmlAfter(act: (root: Element) => void): string {
  const texts = new TextLedger();
  const attributes = new AttributeLedger();
  const root = document.createElement('div');
  document.body.replaceChildren(root);
  root.innerHTML = '<p>政务</p><p>发展<b>一</b>政务</p>';
  for (const node of textsIn(root)) {
    texts.write(node, node.data, node.data.replace('务', '務').replace('发', '發'), []);
  }
  const observer = new MutationObserver(() => undefined);
  observer.observe(root, {
    subtree: true,
    childList: true,
    characterData: true,
    characterDataOldValue: true,
  });
  act(root);
  digestRecords(observer.takeRecords(), texts, attributes);
  observer.disconnect();
  for (const node of textsIn(root)) texts.restore(node);
  return root.innerHTML;
}

function textsIn(root: Element): Text[] {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const nodes: Text[] = [];
  while (walker.nextNode() !== null) nodes.push(walker.currentNode as Text);
  return nodes;
}

describe('what a page makes of converted text', () => {
  it('is restored in copies of elements', () => {
    expect(ownHtmlAfter((root) => root.append(root.firstElementChild?.cloneNode(true) ?? ''))).toBe(
      '<p>政务</p><p>发展<b>一</b>政务</p><p>政务</p>',
    );
  });

  it('is restored where markup is written anew, in pieces or with something added', () => {
    const [left, right] = ['<p>政务</p><p>发', '展<b>一</b>政务</p>'];
    expect(
      ownHtmlAfter((root) => {
        root.innerHTML = root.innerHTML.replace('發', '<i>發</i>');
      }),
    ).toBe(`${left.slice(0, -1)}<i>发</i>${right}`);
    expect(
      ownHtmlAfter((root) => void (root.children[1] as Element).insertAdjacentHTML('beforeend', '二')),
    ).toBe(`${left}${right.replace('</p>', '二</p>')}`);
    expect(
      ownHtmlAfter((root) => {
        const first = root.firstElementChild as Element;
        first.innerHTML += '大厅';
      }),
    ).toBe(`<p>政务大厅</p>${left.slice('<p>政务</p>'.length)}${right}`);
  });

  it('is restored in copies of copies that were gone at once', () => {
    expect(
      ownHtmlAfter((root) => {
        root.append(root.firstElementChild?.cloneNode(true) ?? '');
        root.innerHTML = `${root.innerHTML}`;
      }),
    ).toBe('<p>政务</p><p>发展<b>一</b>政务</p><p>政务</p>');
  });

  it('is restored in a copy inside of what was moved', () => {
    expect(
      ownHtmlAfter((root) => {
        const first = root.firstElementChild as Element;
        const copy = first.cloneNode(true);
        root.append(first);
        first.prepend(copy);
      }),
    ).toBe('<p>发展<b>一</b>政务</p><p><p>政务</p>政务</p>');
  });

  it('is restored where it was edited before anybody could look', () => {
    expect(
      ownHtmlAfter((root) => {
        const first = root.firstElementChild as Element;
        first.innerHTML = `${first.innerHTML}`;
        (first.firstChild as Text).replaceData(0, 1, '公');
      }),
    ).toBe('<p>公务</p><p>发展<b>一</b>政务</p>');
  });

  it('is not what the page itself writes, though it be the same', () => {
    expect(
      ownHtmlAfter((root) => {
        (root.children[1] as Element).append('政務');
        (root.firstElementChild as Element).textContent = '發展';
      }),
    ).toBe('<p>發展</p><p>发展<b>一</b>政务政務</p>');
  });
});
