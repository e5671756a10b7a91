import { describe, expect, it } from 'vitest';
import { findCitations } from './citations';

describe('findCitations', () => {
  it('takes title and number, each instrument once', () => {
    const text =
      '根据《国务院关于加强数字政府建设的指导意见》(国发〔2022〕14号)、《某省数据条例》和《国务院关于加强数字政府建设的指导意见》精神，落实《某省数据条例》（某人发[2024]5号）。';
    expect(findCitations(text, [])).toEqual([
      { title: '国务院关于加强数字政府建设的指导意见', documentNumber: '国发〔2022〕14号' },
      { title: '某省数据条例', documentNumber: '某人发〔2024〕5号' },
    ]);
  });

  it('leaves the document itself, papers and forms', () => {
    expect(
      findCitations('印发《某市数据方案》，见《人民日报》《项目申请表》《某市“数据”规划》', ['某市数据方案']),
    ).toEqual([{ title: '某市“数据”规划', documentNumber: null }]);
  });

  it('takes a plan that is cited by its quoted name and years', () => {
    expect(findCitations('落实“数据要素×”三年行动计划(2024—2026年)，推进“数据要素×”行动', [])).toEqual([
      { title: '“数据要素×”三年行动计划(2024—2026年)', documentNumber: null },
    ]);
  });

  it('takes the outer title of nested ones', () => {
    expect(
      findCitations('《国务院办公厅印发〈关于推动发展的措施〉的通知》和《甲《乙》丙》', []).map(
        ({ title }) => title,
      ),
    ).toEqual(['国务院办公厅印发〈关于推动发展的措施〉的通知', '甲《乙》丙']);
  });
});
