// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { flowOwner } from './flow-owner';

function ownerOf(html: string): string | null {
  document.body.innerHTML = html;
  const owner = flowOwner(document.querySelector('#at') as Element);
  return owner instanceof Element ? owner.localName : null;
}

describe('the owner of a flow', () => {
  it('is the nearest block', () => {
    expect(ownerOf('<div><p><b id="at">发展</b></p></div>')).toBe('p');
  });

  it('is nothing in what readers don’t read, blocks inside of it included', () => {
    expect(ownerOf('<pre><code><div id="at">数据</div></code></pre>')).toBeNull();
    expect(ownerOf('<p><code><span id="at" style="display:block">数据</span></code></p>')).toBeNull();
    expect(ownerOf('<p><math><mtext id="at" style="display:block">数据</mtext></math></p>')).toBeNull();
  });
});
