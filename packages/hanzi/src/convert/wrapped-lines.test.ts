import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { opened } from '../testing/opened';
import { alignedSpans } from './alignment';
import { explain } from './explain';

const PARAGRAPHS = [
  '中华人民共和国标准化法规定，困难群众的资金发放由政府干预，里程碑式的征程',
  '关于印发行动计划的通知，面粉加工厂后勤干部只了解了如何复查范围，并于制定办法后发布',
  '信息网络和软件程序通过服务器默认设置，支持操作系统和数据库，视频质量',
];
const BREAKS = ['\n', '\r\n', '\n    ', ' \n\t'];

describe.each([
  ['s', 'tw'],
  ['s', 'twp'],
  ['s', 'hk'],
] as const)('lines wrapped by the source, %s to %s', (from, to) => {
  const converter = opened(from, to);

  it('are converted as if no break stood between two Han characters, and aligned', () => {
    const places = fc.uniqueArray(fc.nat(40), { maxLength: 4 });
    fc.assert(
      fc.property(fc.constantFrom(...PARAGRAPHS), places, fc.constantFrom(...BREAKS), (text, chosen, gap) => {
        const at = chosen
          .filter((place) => /^[㐀-鿿]{2}$/u.test(text.slice(place - 1, place + 1)))
          .sort((a, b) => b - a);
        const wrapped = at.reduce((all, place) => all.slice(0, place) + gap + all.slice(place), text);
        const { text: target, edits } = converter.convert(wrapped);
        expect(target.split(gap)).toHaveLength(at.length + 1);
        expect(target.replaceAll(gap, '')).toBe(converter.convert(text).text);
        const spans = alignedSpans(edits, wrapped.length);
        expect(spans.at(-1)?.targetEnd).toBe(target.length);
        for (const { start, end, targetStart, targetEnd, unitForUnit } of spans) {
          const source = wrapped.slice(start, end);
          const shown = target.slice(targetStart, targetEnd);
          expect(shown.split(gap)).toHaveLength(source.split(gap).length);
          if (unitForUnit) expect(shown.indexOf(gap)).toBe(source.indexOf(gap));
        }
      }),
      { numRuns: 500 },
    );
  });
});

describe('lines wrapped by the source', () => {
  const converter = opened('s', 'tw');
  const convert = (text: string, options = {}) => converter.convert(text, options).text;

  it('end a paragraph at an empty line, an ideographic space, a `<br>` of the page, and beside anything but Han', () => {
    expect(convert('标\n准入')).toBe('標\n準入');
    for (const gap of ['\n\n', '\n　　', '。\n', '\u2028', '\u2028\n']) {
      expect(convert(`标${gap}准入`)).toBe(`標${gap}准入`);
    }
    expect(convert('A\n准入\n')).toBe('A\n准入\n');
  });

  it('hold names and the own words of a reader together', () => {
    expect(convert('现金\n发\n布会', { protect: [0, 2] })).toBe('現金\n發\n布會');
    const own = opened('s', 'tw');
    own.setUserDictionary({ additions: [['软件', '軟體']] });
    expect(own.convert('开源软\n件')).toEqual({ text: '開源軟\n體', edits: new Uint32Array() });
  });

  it('leave pieces that cover the text when it is explained', () => {
    const text = '规定了标\n准，里\n程碑';
    const pieces = explain(converter, text);
    expect(pieces.map(({ source }) => source).join('')).toBe(text);
    expect(pieces.map(({ target }) => target).join('')).toBe('規定了標\n準，里\n程碑');
  });

  it('stay as they are in mode opencc', () => {
    const plain = opened('s', 'tw', 'opencc');
    const apart = ['头', '发'].map((text) => plain.convert(text).text);
    expect(plain.convert('头\n发').text).toBe(apart.join('\n'));
  });
});

describe('one character in brackets', () => {
  const converter = opened('s', 'tw');
  const convert = (text: string, options = {}) => converter.convert(text, options).text;

  it.each([
    ['收退费基（标）准较低者', '收退費基（標）準較低者'],
    ['县(市)发展', '縣(市)發展'],
    ['国家标\n准、基（标）准', '國家標\n準、基（標）準'],
    ['意见（一）发布', '意見（一）發布'],
    ['（标）准入', '（標）准入'],
    ['免费（发）', '免費（發）'],
  ])('may stand for the one before it: %s', (text, expected) => expect(convert(text)).toBe(expected));

  it('leaves names and alignment whole', () => {
    const text = '基（标）准（里）程';
    const { edits } = opened('s', 'twp').convert(text);
    expect(alignedSpans(edits, text.length).at(-1)?.end).toBe(text.length);
    expect(convert(text, { protect: [0, 5] })).toHaveLength(text.length);
  });
});
