import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { extractTargets } from './extract-targets';

const read = (text: string, year: number | null = 2024, deadline: string | null = null) =>
  extractTargets(text, { year, deadline }).map(
    (target) =>
      `${target.metric}|${target.comparator ?? ''}${target.value ?? ''}${target.unit ?? ''}|${target.deadline ?? ''}`,
  );

describe('numbers that are results', () => {
  it.each([
    ['打造20个左右标杆应用', '标杆应用|=20个|'],
    ['其中市州专区接入不少于100项高频服务', '高频服务|>=100项|'],
    ['一网通办率达到90%', '一网通办率|>=90%|'],
    ['全省数字经济核心产业增加值增长15%', '全省数字经济核心产业增加值|=15%|'],
    ['组织实施“100个数字化转型示范项目”', '数字化转型示范项目|=100个|'],
    ['资金量不低于全国总额的4%', '资金量|>=4%|'],
    ['全程网办率达７５％', '全程网办率|>=75%|'],
    ['新增惠民便企示范应用场景和高频特色服务事项超过100个', '惠民便企示范应用场景和高频特色服务事项|>100个|'],
    ['将比例由20%提升至40%', '比例|>=40%|'],
    ['二氧化碳排放比2020年下降18%左右', '二氧化碳排放|=18%|'],
    ['引进高层次人才3—5名', '引进高层次人才|=3-5名|'],
    ['企业开办时间压减至1个工作日以内', '企业开办时间|<=1个工作日|'],
    ['市场主体突破500万户', '市场主体|>500万户|'],
  ])('%s', (text, expected) => expect(read(text)).toEqual([expected]));

  it('gives each metric of one predicate its own target', () => {
    expect(read('数据机房整合率、专网整合迁移率、系统上云率均达到80%以上')).toEqual([
      '数据机房整合率|>=80%|',
      '专网整合迁移率|>=80%|',
      '系统上云率|>=80%|',
    ]);
    expect(read('高频事项“全市通办”“跨域通办”比例均达100%')).toEqual([
      '全市通办|>=100%|',
      '跨域通办|>=100%|',
    ]);
    expect(read('果蔬、禽肉冷链物流量分别达到25%、35%以上')).toEqual([
      '果蔬|>=25%|',
      '禽肉冷链物流量|>=35%|',
    ]);
  });

  it('reads ranks, full coverage and doublings', () => {
    expect(read('力争项目数进入全国前九')).toEqual(['项目数|<=9名|']);
    expect(read('推动水利业务管理流程数字化全覆盖')).toEqual(['水利业务管理流程数字化覆盖|=全覆盖|']);
    expect(read('产值在2020年基础上翻一番')).toEqual(['产值|>=翻一番|']);
  });
});

describe('numbers that are not', () => {
  it.each([
    '聚焦工业制造等12个重点行业领域和“文化+科技”等特色领域',
    '深化“证照分离”全覆盖改革',
    '打造“社区15分钟便民智慧生活圈”',
    '构建市县乡三级生态环境监测网络',
    '落实行政执法“三项制度”',
    '按照实际培训费用享受不超过95%的补贴',
    '对营业收入同比增长15%以上的，给予5万元支持',
    '筹备第五次联席会议',
    '建设“湘易办”3.0版',
    '持续落实三年行动计划(2024—2026年)',
    '一次办、两个平台、三个一批',
  ])('%s', (text) => expect(read(text)).toEqual([]));
});

describe('deadlines', () => {
  it('resolves 年底前 and months by the year of the document', () => {
    expect(read('年底前实现政务数据“应共享尽共享”')).toEqual(['政务数据“应共享尽共享”||2024']);
    expect(read('6月底前完成3个试点')).toEqual(['试点|=3个|2024-06']);
    expect(read('年底前实现政务数据共享', null)).toEqual([]);
  });

  it('keeps the opening year for the whole goal, other years for their sentence', () => {
    expect(read('到2025年,覆盖率达到80%。满意率达到90%。')).toEqual([
      '覆盖率|>=80%|2025',
      '满意率|>=90%|2025',
    ]);
    expect(read('推进建设,2026年底前完成30个项目。培育20家企业。')).toEqual([
      '项目|=30个|2026',
      '企业|=20家|',
    ]);
  });

  it('does not take a base year for a deadline', () => {
    expect(read('比2015年增长20%')).toEqual(['|=20%|']);
    expect(read('2021年以来,覆盖率提高到80%')).toEqual(['覆盖率|>=80%|']);
  });

  it('lists what a goal promises without a number', () => {
    expect(read('到2025年,数字政府基本建成,为高质量发展提供支撑。')).toEqual(['数字政府基本建成||2025']);
    expect(read('到“十四五”末,体系更加健全')).toEqual(['体系更加健全||2025']);
  });
});

it('takes any text, gives clauses of it, in linear time', () => {
  fc.assert(
    fc.property(
      fc.string({
        unit: fc.constantFrom(...'到2025年底前，。率达90%个项由从均、“”(（一二十百万 \n翻番全覆盖'),
      }),
      (text) => {
        for (const target of extractTargets(text, { year: 2024, deadline: null }))
          expect(text).toContain(target.text);
      },
    ),
  );
  extractTargets('率达90%、'.repeat(200_000), { year: 2024, deadline: null });
  extractTargets('1'.repeat(1_000_000), { year: 2024, deadline: null });
}, 30_000);
