import { describe, expect, it } from 'vitest';
import { GUANGDONG_2023, HUNAN_2024 } from '../../fixtures/sample-cards';
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
    expect(targetFigure(target)).toEqual({ sign: '≥', value: '90', unit: '%' }));
  it('needs no sign for an exact value', () =>
    expect(figureText({ ...target, comparator: '=' })).toBe('90%'));
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
