// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { LOST_FIGHTS } from '../limits';
import { TextLedger } from './text-ledger';

function shown(original: string, written: string): { ledger: TextLedger; node: Text } {
  const ledger = new TextLedger();
  const parent = document.createElement('p');
  const node = document.createTextNode(original);
  parent.append(node);
  ledger.write(node, original, written, []);
  return { ledger, node };
}

describe('the ledger of texts', () => {
  it('restores exactly and forgets', () => {
    const { ledger, node } = shown('发展', '發展');
    expect(node.data).toBe('發展');
    ledger.restore(node);
    expect(node.data).toBe('发展');
    expect(ledger.size).toBe(0);
  });

  it('writes over nothing but what it was told stands there', () => {
    const { ledger, node } = shown('发展', '發展');
    node.data = '页面写的';
    expect(ledger.write(node, '发展', '發展', [])).toBe(false);
    ledger.restore(node);
    expect(node.data).toBe('页面写的');
  });

  it('goes from one variant to another by way of the original', () => {
    const { ledger, node } = shown('群众', '羣衆');
    ledger.write(node, '群众', '群眾', []);
    expect(ledger.originalOf(node)).toBe('群众');
    ledger.write(node, '群众', '群众', []);
    expect(ledger.size).toBe(0);
  });

  it('gives up a text that somebody insists on, until it is another', () => {
    const { ledger, node } = shown('着名', '著名');
    for (let round = 0; round < LOST_FIGHTS; round++) {
      node.data = '着名';
      ledger.countFight(node, node.data);
      ledger.settle(node);
      ledger.write(node, '着名', '著名', []);
    }
    expect(node.data).toBe('着名');
    node.data = '着眼';
    ledger.write(node, '着眼', '著眼', []);
    expect(node.data).toBe('著眼');
  });
});

describe('a page that writes the same again and again', () => {
  it('is converted, whether or not it was taken for somebody who answers us', () => {
    const { ledger, node } = shown('数据', '數據');
    const writeAgain = (): void => {
      const before = node.data;
      node.data = '数据';
      if (before === '数据') ledger.noticeRepetition(node, '数据');
      else ledger.countFight(node, '数据');
      ledger.settle(node);
      ledger.write(node, '数据', '數據', []);
    };
    for (let round = 0; round <= LOST_FIGHTS; round++) writeAgain();
    expect(node.data).toBe('數據');
    for (let round = 0; round < 2 * LOST_FIGHTS; round++) writeAgain();
    expect(node.data).toBe('數據');
  });
});

describe('copies that a page makes of converted text', () => {
  it('have the original of what they were copied from', () => {
    const ledger = new TextLedger();
    const node = document.createTextNode('发展');
    ledger.write(node, '发展', '發展', []);
    expect(ledger.copied('發展')).toMatchObject({ original: '发展' });
  });

  it('stay as they are where two originals were written alike', () => {
    const ledger = new TextLedger();
    for (const original of ['历', '厉']) ledger.write(document.createTextNode(original), original, '歷', []);
    expect(ledger.copied('歷')).toBeUndefined();
  });
});
