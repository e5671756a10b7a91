import { describe, expect, it } from 'vitest';
import { surfaces as found, lexiconOf } from './testing/lexicon-fixture';

describe('matching is blind to script and noise', () => {
  const lexicon = lexiconOf('政务服务网', '“互联网+监管”系统', '数据要素×行动', '湘政办发〔2024〕17号');
  it.each([
    ['政務服務網', ['政務服務網']],
    ['政務(wù)服務(wù)網', ['政務(wù)服務(wù)網']],
    ['政務（wù）服務(wù )網', ['政務（wù）服務(wù )網']],
    ['政 务\n  服\u200b务　网', ['政 务\n  服\u200b务　网']],
    ['互聯網＋監管系統', ['互聯網＋監管系統']],
    ['建“互联网+监管”系统。', ['“互联网+监管”系统']],
    ['实施“数据要素×”行动', ['“数据要素×”行动']],
    ['(湘政辦發[2024]17號)', ['湘政辦發[2024]17號']],
  ])('%s', (text, expected) => {
    expect(found(lexicon, text)).toEqual(expected);
  });
});

describe('scopes', () => {
  const lexicon = lexiconOf('市发展改革委@430300', '省数据局@430000', '国务院办公厅');
  it('holds on pages of the region and inside it only', () => {
    const text = '由国务院办公厅、省数据局、市发展改革委负责';
    expect(found(lexicon, text, '430300')).toEqual(['国务院办公厅', '省数据局', '市发展改革委']);
    expect(found(lexicon, text, '430302')).toEqual(['国务院办公厅', '省数据局', '市发展改革委']);
    expect(found(lexicon, text, '430100')).toEqual(['国务院办公厅', '省数据局']);
    expect(found(lexicon, text, '440000')).toEqual(['国务院办公厅']);
    expect(found(lexicon, text, null)).toEqual(['国务院办公厅']);
  });

  it('holds bare national names on national pages only', () => {
    const national = lexiconOf('国资委@000000', '国务院国资委');
    expect(found(national, '国资委、国务院国资委', '000000')).toEqual(['国资委', '国务院国资委']);
    expect(found(national, '国资委、国务院国资委', '430000')).toEqual(['国务院国资委']);
    expect(found(national, '国资委、国务院国资委', null)).toEqual(['国务院国资委']);
  });

  it('holds names of the mainland neither in Taiwan nor in Hong Kong and Macau', () => {
    const mainland = lexiconOf('教育部@100000', '中国人民银行');
    const text = '教育部、中国人民银行';
    for (const region of ['000000', '430300', null])
      expect(found(mainland, text, region)).toEqual(['教育部', '中国人民银行']);
    for (const region of ['710000', '810000', '820000'])
      expect(found(mainland, text, region)).toEqual(['中国人民银行']);
  });

  it("leaves 市 on pages of a county-level city to that city's own", () => {
    const cities = lexiconOf('市发改委@430300', '湘潭发布@430300', '市发改委@430381');
    const named = (region: string) =>
      cities
        .match('市发改委、湘潭发布', { region })
        .map(({ entities }) => entities.map((e) => cities.entity(e).id));
    expect(named('430300')).toEqual([['e0'], ['e1']]);
    expect(named('430302')).toEqual([['e0'], ['e1']]);
    expect(named('430381')).toEqual([['e2'], ['e1']]);
  });
});
