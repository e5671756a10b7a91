import { describe, expect, it } from 'vitest';
import { GUANGDONG_2023, HUNAN_2024 } from '../testing/sample-cards';
import { regionName } from './region-name';
import { safeSourceUrl } from './safe-source-url';
import { figureText, targetFigure } from './target-figure';
import { readingVariant, textLangOf } from './text-lang';

describe('regionName', () => {
  it('is null for the nation, which the interface names', () => expect(regionName('000000', [])).toBeNull());
  it('names provinces by themselves', () => expect(regionName('430000', [])).toBe('湖南省'));
  it('names a city by a document, with its province', () => {
    const xiangtan = { ...HUNAN_2024, region: '湘潭市', regionCode: '430300' };
    expect(regionName('430300', [GUANGDONG_2023, xiangtan])).toBe('湖南省湘潭市');
    expect(regionName('430300', [{ ...xiangtan, region: '湖南省湘潭市' }])).toBe('湖南省湘潭市');
  });
  it('falls back to the province, and to nothing for a code of none', () => {
    expect(regionName('430300', [])).toBe('湖南省');
    expect(regionName('990000', [])).toBeNull();
  });
});

describe('targetFigure', () => {
  const target = {
    text: '达到90%以上',
    metric: '一网通办率',
    comparator: '>=',
    value: '90',
    unit: '%',
    deadline: null,
  } as const;
  it('keeps sign, value and unit apart', () =>
    expect(targetFigure(target)).toEqual({ change: '', sign: '≥', value: '90', unit: '%' }));
  it('needs no sign for an exact value', () =>
    expect(figureText({ ...target, comparator: '=' })).toBe('90%'));
  it.each([
    ['数字经济核心产业增加值增长15%', '增加值', '=', '15', '%', '增长 15%'],
    ['企业信贷增长20%以上', '企业信贷', '>=', '20', '%', '增长 ≥ 20%'],
    ['综合融资成本较上年至少下降0.5个百分点', '成本', '=', '0.5', '个百分点', '下降 0.5个百分点'],
    ['网办率提高到80%', '网办率', '>=', '80', '%', '≥ 80%'],
    ['打造20个左右标杆应用', '标杆应用', '=', '20', '个', '约 20个'],
    ['达到1,350万人左右', '常住人口', '=', '1350', '万人', '约 1350万人'],
    ['归集约3至5类数据', '数据', '=', '3-5', '类', '约 3-5类'],
    ['投入资金近2亿元、增长12%', '资金', '=', '2', '亿元', '近 2亿元'],
    ['引用事项填报率达到100%', '填报率', '>=', '100', '%', '100%'],
    ['年均增长率达到100%', '年均增长率', '>=', '100', '%', '≥ 100%'],
  ] as const)('of %s', (text, metric, comparator, value, unit, shown) =>
    expect(figureText({ ...target, text, metric, comparator, value, unit })).toBe(shown),
  );
  it('is the text where there is no number', () =>
    expect(figureText({ ...target, value: null })).toBe('达到90%以上'));
});

describe('safeSourceUrl', () => {
  it.each([
    ['https://www.gov.cn/a', 'https://www.gov.cn/a'],
    ['http://www.gov.cn/a', 'http://www.gov.cn/a'],
    ['javascript:alert(1)', null],
    ['data:text/html,x', null],
    ['//www.gov.cn', null],
    ['', null],
    [null, null],
  ] as const)('%s → %s', (url, expected) => expect(safeSourceUrl(url)).toBe(expected));
});

describe('the script of the extension’s own pages', () => {
  it('follows the reader’s choice, else the interface', () => {
    expect(readingVariant('hk', 'en')).toBe('hk');
    expect(readingVariant('original', 'zh-TW')).toBe('tw');
    expect(readingVariant('original', 'en')).toBe('s');
  });
  it('is tagged so that browsers choose the right glyphs', () => {
    expect(['original', 's', 't', 'tw', 'hk'].map((variant) => textLangOf(variant as 's'))).toEqual([
      'zh-Hans',
      'zh-Hans',
      'zh-Hant',
      'zh-Hant-TW',
      'zh-Hant-HK',
    ]);
  });
});
