import { describe, expect, test } from 'vitest';
import { agencyName, relativeRegion, writtenForms } from './agency-name';

describe('agencyName', () => {
  test.each([
    ['省数据局', '430000', '湖南省数据局', '430000'],
    ['省市场监管局', '430000', '湖南省市场监督管理局', '430000'],
    ['省委网信办', '430000', '中共湖南省委网络安全和信息化委员会办公室', '430000'],
    ['市府办', '331100', '丽水市人民政府办公室', '331100'],
    ['省生态环境厅', '331100', '浙江省生态环境厅', '330000'],
    ['财政部', '430000', '财政部', '000000'],
    ['发展改革委', '000000', '国家发展和改革委员会', '000000'],
    ['工信局', '350400', '三明市工业和信息化局', '350400'],
    ['人民银行湖南省分行', '430000', '人民银行湖南省分行', '430000'],
    ['国家金融监管总局湖南监管局', '000000', '国家金融监管总局湖南监管局', '430000'],
    ['市发改委', '110108', '北京市发展和改革委员会', '110000'],
    ['市发改委', '430381', '湘乡市发展和改革委员会', '430381'],
    ['市发改委', '430321', '湘潭市发展和改革委员会', '430300'],
  ])('%s in a text of %s is %s', (surface, region, name, code) => {
    expect(agencyName(surface, region)).toMatchObject({ name, regionCode: code });
  });

  test('市发改委 = 市发展改革委 = 市发展和改革委员会 of one region, and another one elsewhere', () => {
    const names = ['市发改委', '市发展改革委', '市发展和改革委员会', '湘潭市发改委'].map(
      (s) => agencyName(s, '430300')?.name,
    );
    expect(new Set(names).size).toBe(1);
    expect(agencyName('市发改委', '331100')?.name).not.toBe(names[0]);
  });

  test('a relative name that the region can’t resolve is nobody’s', () => {
    expect(agencyName('市发改委', '430000')).toBeNull();
    expect(agencyName('市发改委', '')).toBeNull();
    expect(relativeRegion('省', '110108')).toBeNull();
  });

  test('a predecessor is an alias with the date of the reform', () => {
    expect(agencyName('银保监会', '000000')?.name).toBe('国家金融监督管理总局');
    const forms = writtenForms({ name: '国家金融监督管理总局', regionCode: '000000' });
    expect(forms.find((f) => f.surface === '银保监会')?.validUntil).toBe('2023-03');
  });

  test('relative forms hold in their region only', () => {
    for (const { surface, scope } of writtenForms({ name: '湘潭市发展和改革委员会', regionCode: '430300' })) {
      expect(scope).toBe(surface.startsWith('市') ? '430300' : '');
    }
  });
});
