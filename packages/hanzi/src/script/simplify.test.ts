import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { simplify } from './simplify';

describe('simplify', () => {
  it.each([
    ['政務服務', '政务服务'],
    ['乾隆年間的乾淨', '乾隆年间的干净'],
    ['隨著數位發展，成效顯著，著作權', '随着数位发展，成效显著，著作权'],
    ['關於單一窗口', '关于单一窗口'],
    ['顯著', '显著'],
    ['成效显著', '成效显著'],
    ['著力', '著力'],
    ['著力推動', '着力推动'],
    ['瞭解與瞭望', '了解与瞭望'],
    ['推动政务服务', '推动政务服务'],
  ])('%s', (text, expected) => expect(simplify(text)).toBe(expected));

  it('keeps every offset', () => {
    const han = fc.string({
      unit: fc.constantFrom(...'乾隆著顯發髮麼於期藉口a1，\ud83d\ude00\ud800\udc00鎮𠂢'),
    });
    fc.assert(
      fc.property(fc.oneof(han, fc.string({ unit: 'binary' })), (text) => {
        const simplified = simplify(text);
        expect(simplified).toHaveLength(text.length);
        expect(simplify(simplified)).toBe(simplified);
      }),
    );
  });
});
