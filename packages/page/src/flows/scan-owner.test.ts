// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { type ScanReport, scanOwner } from './scan-owner';
import { traitsOf } from './traits';

function scan(html: string): ScanReport {
  document.body.innerHTML = html;
  const steps = scanOwner(document.body, traitsOf(document.body), (node) => node.data);
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}

const texts = (html: string): string[] => scan(html).flows.map(({ text }) => text);

describe('the flows of an element', () => {
  it('join text across inline elements', () => {
    expect(texts('湖<b>南<i>省</i></b>数据局')).toEqual(['湖南省数据局']);
  });

  it('end at blocks, which have their own', () => {
    const { flows, inner } = scan('前<div>中</div>后');
    expect(flows.map(({ text }) => text)).toEqual(['前', '后']);
    expect(inner).toHaveLength(1);
  });

  it('go on over ruby readings and comments', () => {
    const { flows, inner } = scan('<ruby>政<rt>zhèng</rt></ruby><!-- x -->务');
    expect(flows.map(({ text }) => text)).toEqual(['政务']);
    expect(inner.map(({ owner }) => (owner as Element).localName)).toEqual(['rt']);
  });

  it('hold a line break as one, and end at two', () => {
    expect(texts('甲<br>乙')).toEqual(['甲\u2028乙']);
    expect(texts('甲<br><br>乙')).toEqual(['甲\u2028', '乙']);
  });

  it('do not reach across images and controls', () => {
    expect(texts('湖南<img>省')).toEqual(['湖南\uFFFC省']);
  });

  it('leave out editable text, code and text without Han', () => {
    expect(texts('<span contenteditable="true">发展</span>')).toEqual([]);
    expect(texts('<code>发展</code> abc')).toEqual([]);
  });

  it('follow inline elements at any depth', () => {
    expect(texts(`${'<b>'.repeat(300)}发${'</b>'.repeat(300)}`)).toEqual(['发']);
  });
});
