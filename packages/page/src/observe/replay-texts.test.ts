// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { TextLedger } from '../convert/text-ledger';
import { replayTexts } from './replay-texts';

const CONVERTED: readonly (readonly [string, string])[] = [
  ['头', '頭'],
  ['发展', '發展'],
];

/** Two converted texts side by side, what the page does to them in one task, and the originals after it. */
function originalsAfter(act: (first: Text, second: Text) => void): string[] {
  const ledger = new TextLedger();
  const parent = document.createElement('p');
  const [first, second] = CONVERTED.map(([original, written]) => {
    const node = document.createTextNode(original);
    parent.append(node);
    ledger.write(node, original, written, []);
    return node;
  }) as [Text, Text];
  const observer = new MutationObserver(() => undefined);
  observer.observe(parent, {
    subtree: true,
    childList: true,
    characterData: true,
    characterDataOldValue: true,
  });
  act(first, second);
  replayTexts(observer.takeRecords(), ledger);
  observer.disconnect();
  return [...parent.childNodes].map((node) => ledger.originalOf(node as Text));
}

describe('what a page does to converted text', () => {
  it('keeps the original of what is left of it', () => {
    expect(originalsAfter((_, second) => second.insertData(1, '甲'))).toEqual(['头', '发甲展']);
    expect(originalsAfter((_, second) => second.deleteData(1, 1))).toEqual(['头', '发']);
  });

  it('may be several things to one node', () => {
    const edits = originalsAfter((_, second) => {
      second.insertData(0, '甲');
      second.appendData('乙');
    });
    expect(edits).toEqual(['头', '甲发展乙']);
  });

  it('may replace it, and it is the page’s own then', () => {
    const edits = originalsAfter((_, second) => {
      second.data = '页面';
      second.appendData('發');
    });
    expect(edits).toEqual(['头', '页面發']);
  });

  it('may split a node, also into three, and go on writing', () => {
    const edits = originalsAfter((_, second) => {
      second.appendData('。');
      const dot = second.splitText(2);
      const last = second.splitText(1);
      last.insertData(0, '甲');
      dot.appendData('乙');
    });
    expect(edits).toEqual(['头', '发', '甲展', '。乙']);
  });
});
