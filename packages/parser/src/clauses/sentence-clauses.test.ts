import { describe, expect, it } from 'vitest';
import { sentenceResponsibilities } from './sentence-clauses';

const brief = (text: string): string =>
  sentenceResponsibilities(text)
    .map(({ surface, role, generic }) => `${generic ? 'g' : role === 'lead' ? 'L' : 'P'}:${surface}`)
    .join(' ');

describe('sentenceResponsibilities', () => {
  it.each([
    ['推进平台建设，由市发改委牵头，年内完成。', 'L:市发改委'],
    ['具体工作由试点省（区）人民政府负责。', 'g:试点省（区）人民政府'],
    ['市发展改革委负责统筹协调，市财政局、市审计局负责资金监管。', 'P:市发展改革委 P:市财政局 P:市审计局'],
    ['各级政府要履行主体责任。各地、各有关职能部门要履职尽责。', 'g:各级政府 g:各地 g:各有关职能部门'],
    ['各级组织、编制、人力资源社会保障部门要充实力量。', 'g:各级组织、编制、人力资源社会保障部门'],
    [
      '在市改革领导小组领导下，成立数据工作领导小组，办公室设在市政府办公室，负责统筹协调。',
      'P:市改革领导小组 P:数据工作领导小组 P:市政府办公室',
    ],
    ['推动企业负责人培训，由学校负责接送。', ''],
    ['省教育厅的做法得到推广，主要需要加强管理。', ''],
    ['各地需要的资金由财政安排。', ''],
    ['成员由教育部、民政部等部门负责同志组成，指标由联合采购办公室负责拟定。', 'P:联合采购办公室'],
    [
      '建立由市农牧业局牵头，市商务局、市财政局和有关部门参加的机制。',
      'L:市农牧业局 P:市商务局 P:市财政局 g:有关部门',
    ],
    ['强化部门负责制度，推进数据共享。', ''],
  ])('%s', (text, parties) => {
    expect(brief(text)).toBe(parties);
  });
});
