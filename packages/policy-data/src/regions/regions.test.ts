import { describe, expect, test } from 'vitest';
import { documentRegion } from './document-region';
import { leadingRegion } from './find-region';
import { fullRegionName, parentRegion, REGIONS, regionChain } from './gbt2260';

describe('GB/T 2260', () => {
  test('holds provinces, cities and counties, and no development zones', () => {
    expect(REGIONS.get('430000')).toEqual({
      code: '430000',
      name: '湖南省',
      short: '湖南',
      level: 'province',
    });
    expect(REGIONS.get('430300')?.short).toBe('湘潭');
    expect([...REGIONS.values()].some((region) => region.name.includes('开发区'))).toBe(false);
  });

  test.each([
    ['513200', '阿坝'],
    ['150000', '内蒙古'],
    ['429021', '神农架'],
    ['220622', '靖宇'],
    ['220623', '长白'],
  ])('%s is %s for short', (code, short) => expect(REGIONS.get(code)?.short).toBe(short));

  test('a county under a province directly has the province as parent', () => {
    expect(parentRegion('429004')).toBe('420000');
    expect(regionChain('430302')).toEqual(['430302', '430300', '430000', '000000']);
    expect(fullRegionName('331100')).toBe('浙江省丽水市');
  });

  test('every region leads to the nation', () => {
    for (const code of REGIONS.keys()) expect(regionChain(code).at(-1)).toBe('000000');
  });
});

describe('leadingRegion', () => {
  test('follows a chain of names', () => {
    expect(leadingRegion('浙江省丽水市人民政府')).toMatchObject({
      region: { code: '331100' },
      length: 6,
      full: true,
    });
  });

  test('decides between regions of one name by the region around them', () => {
    expect(leadingRegion('鼓楼区人民政府')).toBeNull();
    expect(leadingRegion('鼓楼区人民政府', '320100')?.region.code).toBe('320106');
  });

  test('takes the short name of a county in texts of its own region only', () => {
    expect(leadingRegion('公安大数据平台', '430000')).toBeNull();
    expect(leadingRegion('龙泉剑瓷产业大脑', '331100')?.region.code).toBe('331181');
    expect(leadingRegion('湘潭市发改委', '430000')?.region.code).toBe('430300');
  });
});

describe('documentRegion', () => {
  const region = (issuer: string, title = '', documentNumber: string | null = null) =>
    documentRegion({ issuer, title, documentNumber, text: '' }).code;

  test.each([
    ['湖南省人民政府办公厅', '', null, '430000'],
    ['国务院', '国务院关于河北雄安新区总体规划的批复', '国函〔2018〕159号', '000000'],
    ['市政府', '丽水市深化数字政府建设实施方案', '丽政发〔2022〕29号', '331100'],
    ['', '若干措施', '筑府办发〔2020〕5号', '520100'],
    ['国家税务总局辽宁省税务局', '', null, '210000'],
    ['', '关于做好一件事', null, ''],
  ])('%s %s %s → %s', (issuer, title, number, code) => expect(region(issuer, title, number)).toBe(code));
});
