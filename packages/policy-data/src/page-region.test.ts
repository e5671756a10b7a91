import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { buildRegionsAsset } from './assets/regions-asset';
import { resolvePageRegion } from './page-region';

const regions = buildRegionsAsset();
const at = (host: string, title = '', text = '') => resolvePageRegion({ host, title, text }, regions);

describe('resolvePageRegion', () => {
  test.each([
    ['www.gov.cn', '000000'],
    ['www.ndrc.gov.cn', '000000'],
    ['www.hunan.gov.cn', '430000'],
    ['zwfw-new.hunan.gov.cn', '430000'],
    ['www.xiangtan.gov.cn', '430300'],
    ['www.gd.gov.cn', '440000'],
    ['www.lishui.gov.cn', '331100'],
    ['www.sz.gov.cn', '440300'],
    ['www.beijing.gov.cn', '110000'],
    ['www.shaanxi.gov.cn', '610000'],
    ['www.shanxi.gov.cn', '140000'],
    ['hunan.chinatax.gov.cn', '430000'],
    ['yuhu.xiangtan.gov.cn', '430302'],
    ['www.ey.gov.tw', '710000'],
    ['hunan.example.com.TW.', '710000'],
    ['www.edb.gov.hk', '810000'],
    ['www.gov.mo', '820000'],
  ])('%s → %s', (host, code) => expect(at(host)).toBe(code));

  test('a host that several regions share leaves it to the text', () => {
    expect(at('www.suzhou.gov.cn')).toBeNull();
    expect(at('www.suzhou.gov.cn', '苏州市人民政府办公室关于印发的通知')).toBe('320500');
    expect(at('www.suzhou.gov.cn', '宿州市人民政府办公室关于印发的通知')).toBe('341300');
    expect(at('www.suzhou.gov.cn', '湖南省人民政府的通知')).toBeNull();
  });

  test('an unknown host is told by issuer, title or document number', () => {
    expect(at('example.com', '湖南省2025年政务服务和数据工作要点')).toBe('430000');
    expect(at('example.com', '实施方案', '丽政发〔2022〕29号')).toBe('331100');
    expect(at('example.com', '国务院关于河北雄安新区总体规划的批复')).toBe('000000');
    expect(
      resolvePageRegion({ host: 'example.com', title: '方案', issuer: '浙江省丽水市人民政府' }, regions),
    ).toBe('331100');
    expect(at('example.com', '两地三市')).toBeNull();
  });

  test('a host says nothing wrong for any text', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), fc.string(), (host, title, text) => {
        const code = resolvePageRegion({ host, title, text }, regions);
        return code === null || /^\d{6}$/u.test(code);
      }),
    );
  });

  test('the asset is small and the same each time', () => {
    expect(JSON.stringify(buildRegionsAsset())).toBe(JSON.stringify(regions));
    expect(new TextEncoder().encode(JSON.stringify(regions)).length).toBeLessThan(120_000);
  });
});
