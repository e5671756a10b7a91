import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isCount, isFlag, isListOf, isNumber, isObject, isOneOf, isText } from './guards';

const isPerson = isObject<{ name: string; age?: number }>({ name: isText(5), age: isCount }, ['age']);

describe('isObject', () => {
  it.each([[{ name: '王' }], [{ name: '王', age: 3 }]])('takes %j', (value) => {
    expect(isPerson(value)).toBe(true);
  });

  it.each([
    [null],
    ['王'],
    [{}],
    [{ age: 3 }],
    [{ name: '' }],
    [{ name: '超过五个字的名' }],
    [{ name: '王', age: -1 }],
    [{ name: '王', age: undefined }],
    [{ name: '王', more: 1 }],
    [Object.create({ name: '王' })],
    [JSON.parse('{"name":"王","__proto__":1}')],
  ])('refuses %j', (value) => {
    expect(isPerson(value)).toBe(false);
  });

  it('never throws', () => {
    fc.assert(
      fc.property(fc.anything(), (value) => {
        expect(typeof isPerson(value)).toBe('boolean');
      }),
    );
  });
});

describe('the other guards', () => {
  it('refuse what is no number', () => {
    for (const value of [Number.NaN, Number.POSITIVE_INFINITY, '1', null])
      expect(isNumber(value)).toBe(false);
  });

  it('keep lists short and of one kind', () => {
    const isFlags = isListOf(isFlag, 2);
    expect(isFlags([true, false])).toBe(true);
    expect(isFlags([true, 1])).toBe(false);
    expect(isFlags([true, true, true])).toBe(false);
    expect(isFlags({ length: 0 })).toBe(false);
  });

  it('take one of a few', () => {
    expect(isOneOf(['a', 'b'])('b')).toBe(true);
    expect(isOneOf(['a', 'b'])('c')).toBe(false);
  });
});
