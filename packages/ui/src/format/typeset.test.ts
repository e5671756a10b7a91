import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plainText, typeset } from './typeset';

describe('typeset', () => {
  it.each([
    ['落实国家2025年度重点事项,线上统一入驻,线下推行', '落实国家2025年度重点事项，线上统一入驻，线下推行'],
    ['自贸试验区(湖南)长沙片区:建成5G基站', '自贸试验区（湖南）长沙片区：建成5G基站'],
    ['平台(“湘办通”),强化', '平台（“湘办通”），强化'],
    ['建立大模型(AI)应用,9:30起,共1,200项', '建立大模型(AI)应用，9:30起，共1,200项'],
    ['加载https://www.gov.cn/a,b', '加载https://www.gov.cn/a,b'],
    ['含“一网通办”系统)基础能力', '含“一网通办”系统）基础能力'],
    ['“五?!睒藴史?”,推动', '“五?!睒藴史?”，推动'],
  ])('%s', (received, set) => {
    expect(typeset(received, 'zh-Hans')).toBe(set);
  });

  it('gives Taiwan and Hong Kong corner brackets, and no other Traditional text', () => {
    expect(typeset('推行“一網通‘辦’”', 'zh-Hant-TW')).toBe('推行「一網通『辦』」');
    expect(typeset('推行“一網通辦”', 'zh-Hant-HK')).toBe('推行「一網通辦」');
    expect(typeset('推行“一網通辦”', 'zh-Hant')).toBe('推行“一網通辦”');
  });

  it('keeps every offset', () => {
    const unit = fc.constantFrom('政', '策', ',', ';', ':', '(', ')', '“', '”', 'A', '1', ' ', '。', '𠮷');
    fc.assert(
      fc.property(fc.string({ unit }), fc.constantFrom('zh-Hans', 'zh-Hant-TW'), (text, lang) => {
        expect(typeset(text, lang)).toHaveLength(text.length);
      }),
    );
  });
});

it('plainText finds what was typeset in the data again', () => {
  for (const name of ['“一件事”集成改革', '中国(湖南)自由贸易试验区'])
    expect(plainText(typeset(name, 'zh-Hant-TW'))).toBe(name);
});
