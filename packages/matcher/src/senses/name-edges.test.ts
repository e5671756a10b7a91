import { describe, expect, it } from 'vitest';
import { packLexicon } from '../build/pack-lexicon';
import { openLexicon } from '../open-lexicon';
import { lexiconOf, surfaces } from '../testing/lexicon-fixture';

/** Each sentence marks with 【】 what a reader would underline. */
function expectMarked(lexicon: ReturnType<typeof lexiconOf>, marked: string, region: string | null = null) {
  const text = marked.replace(/[【】]/g, '');
  expect(surfaces(lexicon, text, region), text).toEqual(
    [...marked.matchAll(/【(.*?)】/g)].map((match) => match[1]),
  );
}

describe('names of two and three characters', () => {
  const lexicon = lexiconOf(
    '一件事',
    '扩中',
    '两重',
    '两新',
    '四个一',
    '自助办',
    '掌上办',
    '花园云',
    '湘易办',
    '湘办通',
    '企业码',
    '林长制',
    '放管服',
  );
  it.each([
    '推动“高效办成【一件事】”落地。',
    '件件事情接着一件事情办，一年接着一年干',
    '深入推进“【一件事】一次办”改革',
    '线上“【一件事】”主题服务',
    '推進「【一件事】」集成服務',
    '做好每一件事。',
    '推进“【扩中】”“提低”政策集成',
    '鼓励银行扩中小企业信贷',
    '深入推进“【扩中】提低”行动'.replace(/[【】]/g, ''),
    '优化实施“【两重】”项目，用好“【两新】”政策',
    '具有两重性，聚焦两新一重',
    '调整淘汰“四个一批”',
    '设置远程可视自助办税平台、自助办税终端区域',
    '探索“跨域办”“【自助办】”,上线一批',
    '实现跨省自助办，挥“自助机”【自助办】，发挥作用',
    '提供更多掌上办税便利，网上办、【掌上办】，建设“掌上办事之市”',
    '迭代升级【花园云】会商机制',
    '用好“【湘易办】”。',
    '依托【湘易办】推进泛珠区域合作',
    '通过【湘易办】小程序办理',
    '推进【企业码】和企业服务',
    '全面推行【林长制】，落实好河长制林长制田长制',
    '深化“【放管服】”改革',
    '深化【放管服】改革',
    '强化“【湘办通】”与各系统对接，加强湘办通过程管理',
  ])('%s', (marked) => {
    expectMarked(lexicon, marked);
  });
});

describe('organs', () => {
  const lexicon = lexiconOf(
    '教育部',
    '财政部',
    '公安部',
    '国务院',
    '农业农村部',
    '省委@430000',
    '市政府@430300',
    '市发改委@430300',
    '财政局@430300',
    '跨省通办',
  );
  it.each([
    '省级教育部门汇总，【教育部】、【财政部】会同有关部门',
    '各级财政部门要会同公安部门',
    '农业农村部门与【农业农村部】',
    '【教育部】部长',
    '【国务院】教育行政部门、外交部队',
    '国务院大学、【国务院】大学生工作',
    '【国务院】印发《【国务院】关于》',
    '按照【省委】、省政府决策部署，依法依规由全省委托机构',
    '【省委】委员，省委员会，由省委托第三方',
    '经【市政府】审定，各地级以上市政府、设区市政府、城市政府',
    '由【市发改委】牵头，长沙市发改委配合',
    '由【市發改委】牽頭，长沙（shā）市发改委配合',
    '牵头单位：【市发改委】　【财政局】',
    '省财政局、市财政局、【财政局】负责',
    '“【跨省通办】”事项，实行跨省通办理',
  ])('%s', (marked) => {
    expectMarked(lexicon, marked, '430300');
  });
});

describe('national organs and those that bear their names', () => {
  const lexicon = lexiconOf(
    '国家税务总局',
    '国务院',
    '中国人民银行',
    '国家统计局',
    '生态环境部',
    '海关总署',
    '国务院国资委',
    '国务院办公厅',
  );
  it.each([
    '国家税务总局广州市税务局与【国家税务总局】',
    '國家稅務總局廣州市稅務局、国家税务总局珠海市斗门区税务局',
    '中国人民银行广州分行，【中国人民银行】会同有关部门，应用【中国人民银行】动产融资系统',
    '国家统计局湖南调查总队、【国家统计局】数据，生态环境部华南督察局',
    '国务院信息办、国务院职业教育工作部际联席会议、国务院安全生产委员会办公室',
    '【国务院】教育行政部门，【国务院】各部门、【国务院国资委】、【国务院办公厅】印发',
    '【国务院】成立领导小组，【国务院】批准设立委员会，【国务院】同意广州市税务局',
    '【生态环境部】、【海关总署】。【国家税务总局】 广州市税务局',
    '【生态环境部】环评司承担办公室日常工作，【国务院】法制机构负责领导小组会务',
  ])('%s', (marked) => {
    expectMarked(lexicon, marked);
  });
});

describe('organs in document numbers', () => {
  const lexicon = lexiconOf('工信部', '财政部', '国务院办公厅', '教育部', '人力资源社会保障部');
  it.each([
    '《中小企业划型标准规定》（工信部联企业〔2011〕300号），【工信部】制定',
    '财政部令〔2019〕第 100 号、教育部办公厅函［2020］12号、工信部聯信軟函（２０２１）34號',
    '人力资源社会保障部规 [ 2018 ] 1 号，【人力资源社会保障部】（2018年）',
    '【财政部】（2023）年度报告，【教育部】、【财政部】教科文〔试点〕2号',
    '【国务院办公厅】国办发〔2024〕3号'.replace(/【国务院办公厅】/, '国务院办公厅'),
  ])('%s', (marked) => {
    expectMarked(lexicon, marked);
  });
});

describe('short names in text spaced for its looks', () => {
  const lexicon = lexiconOf('扩中', '两重');
  it.each(['推 进【扩 中】行 动', '鼓 励 银 行 扩 中 小 企 业', '【两重】 项目，具 有 两 重 性'])(
    '%s',
    (marked) => {
      expectMarked(lexicon, marked);
    },
  );
});

describe('letters and digits', () => {
  const lexicon = lexiconOf('APP联盟', 'IRS', '12345热线');
  it.each(['建设【APP联盟】，HAPP联盟', '在【IRS】上、FIRST、IRSX', '拨打【12345热线】，812345热线'])(
    '%s',
    (marked) => {
      expectMarked(lexicon, marked);
    },
  );
});

describe('organs and instruments of others', () => {
  const lexicon = lexiconOf('财政部', '国务院', '商务部');
  it.each([
    '美国财政部与【财政部】会谈，日本、美国国务院',
    '俄罗斯财政部，中国【财政部】、各国财政部长，美国和【财政部】',
    '【国务院】同意，我国【商务部】表示',
  ])('%s', (marked) => {
    expectMarked(lexicon, marked);
  });

  const entity = { regionCode: '000000', documentId: null, kind: 'instrument' } as const;
  const instruments = openLexicon(
    packLexicon({
      version: '1',
      hash: 'h',
      entities: ['优化营商环境条例', '行政许可法'].map((name) => ({
        ...entity,
        id: `i${name.length}`,
        name,
      })),
      names: ['优化营商环境条例', '行政许可法'].map((surface) => ({
        surface,
        entity: `i${surface.length}`,
        scope: '',
      })),
    }).buffer as ArrayBuffer,
  );
  it.each([
    '落实《【优化营商环境条例】》和《湖南省优化营商环境条例》、长沙市优化营商环境条例',
    '根据【优化营商环境条例】，优化营商环境条例实施细则',
    '【行政许可法】实施以来，行政许可法实施办法',
  ])('%s', (marked) => {
    expectMarked(instruments, marked);
  });
});
