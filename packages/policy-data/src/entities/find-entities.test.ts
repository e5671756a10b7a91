import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findAgencies } from './find-agencies';
import { findInstruments } from './find-instruments';
import { findPlatforms } from './find-platforms';
import { findProgrammes } from './find-programmes';
import { EntityRecogniser } from './recognise-entities';

const surfaces = (found: { surface: string }[]) => found.map(({ surface }) => surface);

describe('findPlatforms', () => {
  const platforms = (text: string, region = '440000') => surfaces(findPlatforms(text, region));

  test.each([
    ['升级完善“粤治慧”省域治理数字化总平台，打造城市操作系统。', ['“粤治慧”省域治理数字化总平台']],
    ['推进“云砂管”“红盾智坊”“莲宿码”等应用全域推广。', ['云砂管', '红盾智坊', '莲宿码']],
    ['稳步推进茶叶在线、云梨共富、惠明茶一件事等应用。', ['茶叶在线', '云梨共富', '惠明茶一件事']],
    ['依托省“互联网+监管”平台，实现实时跟踪。', ['省“互联网+监管”平台']],
    ['加强省电子印章平台建设，完善服务体系。', ['省电子印章平台']],
    ['建好用好省算力调度和综合管理平台。', ['省算力调度和综合管理平台']],
    ['建立省本级政务信息化项目库。', ['省本级政务信息化项目库']],
    ['拓展“粤省事”服务范围。', ['粤省事']],
    ['依托全国投资项目在线审批监管平台。', ['全国投资项目在线审批监管平台']],
  ])('%s', (text, expected) => expect(platforms(text)).toEqual(expected));

  test.each([
    '建设政务服务平台，打通信息系统。',
    '举全省数据系统之力抓好投资。',
    '推动气象、地理信息、医疗等条件成熟行业研究标准。',
    '深化平台经济监管，完善生态系统。',
    '通过市场线上服务提升水平。',
    '加强各部门业务系统建设。',
  ])('nothing in: %s', (text) => expect(platforms(text)).toEqual([]));

  test('a relative name is the region’s, and holds there only', () => {
    expect(findPlatforms('加强省电子印章平台建设。', '440000')[0]).toMatchObject({
      name: '广东省电子印章平台',
      regionCode: '440000',
      scope: '440000',
    });
    expect(findPlatforms('加强省电子印章平台建设。', '440300')[0]).toMatchObject({ regionCode: '440000' });
  });
});

describe('findProgrammes', () => {
  const programmes = (text: string) => surfaces(findProgrammes(text, '430000'));

  test.each([
    ['全面推行“一网通办”。', ['一网通办']],
    ['深化“放管服”改革。', ['“放管服”改革']],
    ['以“双随机、一公开”监管为基本手段。', ['双随机、一公开']],
    ['推行“综合查一次”，优化执法资源。', ['综合查一次']],
    ['探索“智算入湘”等方式。', ['智算入湘']],
    ['实施公务员数字化能力提升工程。', ['公务员数字化能力提升工程']],
    ['争取国家数字政府综合改革试点。', ['国家数字政府综合改革试点']],
    ['探索建立首席数据官制度。', ['首席数据官制度']],
  ])('%s', (text, expected) => expect(programmes(text)).toEqual(expected));

  test.each([
    '破解“度量难”“交易难”问题，消除“数字鸿沟”。',
    '“十四五”期间服务“三农”。',
    '开展改革试点，推进示范区建设。',
    '“一局”即市行政审批局。',
    '建立“湘易办”。',
  ])('nothing in: %s', (text) => expect(programmes(text)).toEqual([]));
});

describe('findAgencies', () => {
  test('takes a region’s full name, a relative prefix or a national organ', () => {
    const text = '月底前报市政府，抄送湘潭市发改委、国家发展改革委，由市委组织部牵头。';
    expect(surfaces(findAgencies(text, '430300'))).toEqual([
      '市政府',
      '湘潭市发改委',
      '国家发展改革委',
      '市委组织部',
    ]);
  });

  test('leaves groups and other words alone', () => {
    expect(findAgencies('各县市区人民政府、直辖市人民政府和市政府投资项目，市场监管局。', '430300')).toEqual(
      [],
    );
  });
});

test('findInstruments takes titles with their marks', () => {
  expect(
    surfaces(findInstruments('根据《湖南省数据条例》和《国务院关于〈办法〉的批复》。', '430000')),
  ).toEqual(['《湖南省数据条例》', '《国务院关于〈办法〉的批复》']);
});

describe('EntityRecogniser', () => {
  test('follows a name that the document introduced with marks', () => {
    const text = '升级“粤慧图”平台。各地使用粤慧图办理。';
    const recogniser = new EntityRecogniser(text, '440000', []);
    expect(recogniser.mentions('各地使用粤慧图办理。').map((m) => m.surface)).toEqual(['粤慧图']);
  });

  test('short slogans count only in quotation marks', () => {
    const recogniser = new EntityRecogniser('', '331100', []);
    expect(recogniser.mentions('每一件事都要办好。')).toEqual([]);
    expect(recogniser.mentions('支撑“扩中”“提低”政策。').map((m) => m.name)).toEqual(['扩中', '提低']);
  });

  test('a name that is cut out of a longer word is none', () => {
    const names = (text: string) =>
      new EntityRecogniser('', '430000', ['省财政厅']).mentions(text).map((m) => m.surface);
    expect(names('各级财政部门和人力资源社会保障部门。')).toEqual([]);
    expect(names('纳入全国一体化算力网络。')).toEqual([]);
    expect(names('财政部、全国一体化算力网。')).toEqual(['财政部', '全国一体化算力网']);
  });

  test('a curated name outside its region means nothing', () => {
    const text = '推动中介超市建设。';
    expect(new EntityRecogniser('', '430000', []).mentions(text)).toHaveLength(1);
    expect(new EntityRecogniser('', '440000', []).mentions(text)).toHaveLength(0);
  });

  const piece = fc.constantFrom(
    '“',
    '”',
    '《',
    '》',
    '省',
    '市',
    '数据局',
    '平台',
    '系统',
    '湘易办',
    '推进',
    '改革',
    '一网通办',
    '、',
    '。',
    '等应用',
    '\u{20000}',
    'A',
  );

  test('any text: mentions stand in it, in order, without overlap', () => {
    fc.assert(
      fc.property(
        fc.array(piece, { maxLength: 60 }),
        fc.constantFrom('430000', '331100', '000000', ''),
        (pieces, region) => {
          const text = pieces.join('');
          let end = 0;
          for (const mention of new EntityRecogniser(text, region, ['省数据局']).mentions(text)) {
            expect(mention.start).toBeGreaterThanOrEqual(end);
            expect(text.slice(mention.start, mention.end)).toBe(mention.surface);
            end = mention.end;
          }
        },
      ),
      { numRuns: 200 },
    );
  });
});
