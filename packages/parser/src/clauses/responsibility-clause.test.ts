import { describe, expect, it } from 'vitest';
import { readClause } from './responsibility-clause';

/** Parties as `L:省数据局 P:省财政厅 g:有关单位 G:…`; capital for a lead, g and G for generic ones. */
function brief(content: string): string | null {
  const reading = readClause(content);
  if (reading === null) return null;
  return reading.parties
    .map(
      ({ surface, role, generic }) =>
        `${generic ? (role === 'lead' ? 'G' : 'g') : role === 'lead' ? 'L' : 'P'}:${surface}`,
    )
    .join(' ');
}

describe('readClause', () => {
  it.each([
    ['责任单位：省财政厅、省科技厅', 'P:省财政厅 P:省科技厅'],
    [
      '责任单位:市委政法委、市委组织部、市委网信办,市公安局',
      'P:市委政法委 P:市委组织部 P:市委网信办 P:市公安局',
    ],
    ['水利部、国家发展改革委负责', 'P:水利部 P:国家发展改革委'],
    ['省数据局牵头负责', 'L:省数据局'],
    ['省数据局牵头', 'L:省数据局'],
    ['省数据局牵头,有关单位按职责分工负责', 'L:省数据局 g:有关单位'],
    ['省数据局、省司法厅等有关单位按职责分工负责。', 'P:省数据局 P:省司法厅 g:有关单位'],
    [
      '省数据局牵头，省气象局、人民银行湖南省分行等有关单位按职责分工负责',
      'L:省数据局 P:省气象局 P:人民银行湖南省分行 g:有关单位',
    ],
    ['省公安厅、省数据局等单位按职责分工负责', 'P:省公安厅 P:省数据局 g:单位'],
    ['重点场景应用建设牵头单位、省数据局按职责分工负责', 'g:重点场景应用建设牵头单位 P:省数据局'],
    ['牵头单位：市商务局；责任单位：市财政局、市税务局', 'L:市商务局 P:市财政局 P:市税务局'],
    ['牵头单位：市商务局，配合单位：市财政局', 'L:市商务局 P:市财政局'],
    [
      '牵头单位：各县市区人民政府、园区管委会；责任单位：市国资委',
      'G:各县市区人民政府、园区管委会 P:市国资委',
    ],
    ['5月底完成，牵头考核单位：市经信局', 'L:市经信局'],
    ['12月底前完成，10分，牵头考核单位：市发改委', 'L:市发改委'],
    ['负责部门：市住建局；适用范围：全市', 'P:市住建局'],
    ['责任单位：市教育局；完成时限：2025年12月', 'P:市教育局'],
    ['市工信局、卫健委按职责分工负责', 'P:市工信局 P:卫健委'],
    ['省科技厅、工业和信息化厅、文化和旅游厅负责', 'P:省科技厅 P:工业和信息化厅 P:文化和旅游厅'],
    ['财政部、教育部等有关部门和单位负责', 'P:财政部 P:教育部 g:有关部门和单位'],
    ['财政部、教育部等有关部门、单位负责', 'P:财政部 P:教育部 g:有关部门、单位'],
    ['教育部会同有关部门负责', 'P:教育部 g:有关部门'],
    ['国家发展改革委牵头，财政部、商务部参与', 'L:国家发展改革委 P:财政部 P:商务部'],
    ['商务部指导，供销合作总社参与', 'P:商务部 P:供销合作总社'],
    ['市发展改革委牵头，市财政局配合', 'L:市发展改革委 P:市财政局'],
    [
      '省卫生健康委牵头，省通信管理局、各地级以上市政府负责',
      'L:省卫生健康委 P:省通信管理局 g:各地级以上市政府',
    ],
    ['海关总署牵头，国务院相关部门及各地区按职责分工负责', 'L:海关总署 g:国务院相关部门 g:各地区'],
    ['商务部等和各有关省级人民政府负责', 'P:商务部 g:各有关省级人民政府'],
    ['各市、县〔区〕人民政府，省直有关部门负责', 'g:各市、县〔区〕人民政府 g:省直有关部门'],
    ['市委网信办、市大数据局、市级有关单位', 'P:市委网信办 P:市大数据局 g:市级有关单位'],
    ['责任单位：各市政府，省发展改革委、省工业和信息化厅', 'g:各市政府 P:省发展改革委 P:省工业和信息化厅'],
    ['责任单位:省发展改革委、省文化和旅游厅等', 'P:省发展改革委 P:省文化和旅游厅'],
    ['责任单位：市科技局等市直相关单位,相关高等院校', 'P:市科技局 g:市直相关单位 g:相关高等院校'],
    ['市数据局牵头；市财政局、市审计局配合；2025年底前完成', 'L:市数据局 P:市财政局 P:市审计局'],
    ['牵头领导：张三；牵头单位：市公安局；完成时间：2024年', 'L:市公安局'],
    ['责任处室：数据处', 'P:数据处'],
    ['主办单位：市文旅局，协办单位：市体育局', 'L:市文旅局 P:市体育局'],
    [
      '省发展改革委、省数据局牵头，省财政厅，各市（州）人民政府按职责分工负责',
      'L:省发展改革委 L:省数据局 P:省财政厅 g:各市（州）人民政府',
    ],
    ['牵头：市商务局；配合：市财政局、市市场监管局', 'L:市商务局 P:市财政局 P:市市场监管局'],
    ['各区人民政府，市各委、办、局按职责分工负责', 'g:各区人民政府 g:市各委、办、局'],
    ['省政府办公厅牵头,省直各部门配合', 'L:省政府办公厅 g:省直各部门'],
    ['市府办牵头、市大数据局配合', 'L:市府办 P:市大数据局'],
    ['市财政局会同市发展改革委、市审计局落实', 'P:市财政局 P:市发展改革委 P:市审计局'],
    ['财政部等部门及各地方人民政府按职责分工负责', 'P:财政部 g:部门 g:各地方人民政府'],
    ['由市财政局牵头，市税务局配合', 'L:市财政局 P:市税务局'],
  ])('%s', (content, parties) => {
    expect(brief(content)).toBe(parties);
  });

  it.each([
    'CIM',
    '一',
    '详见附件1',
    '以下简称“支付机构”',
    '含人民网“省长留言板”',
    '区、市',
    '湖南',
    '不含宁波',
    '2024—2026年',
    '涉敏涉密和无法对接的国垂系统除外',
    '子中心',
    '闽财购〔2020〕3号',
    '由学生家长负责接送的除外情形见第三条',
  ])('is no clause: %s', (content) => {
    const reading = readClause(content);
    expect(
      reading === null ||
        reading.form === 'list' ||
        reading.parties.every(({ surface }) => surface.length < 20),
    ).toBe(true);
    if (!content.startsWith('由') && content !== '子中心') expect(reading).toBeNull();
  });

  it('keeps parties of every later item apart', () => {
    const reading = readClause('省数据局牵头。各市州、县市区人民政府均为责任单位,以下不再列出');
    expect(reading?.parties.map(({ surface }) => surface)).toEqual(['省数据局', '各市州、县市区人民政府']);
    expect(reading?.blanket).toEqual([
      { surface: '各市州、县市区人民政府', role: 'participant', generic: true },
    ]);
    expect(readClause('以下均需地方人民政府负责，不再列出')?.blanket.map(({ surface }) => surface)).toEqual([
      '地方人民政府',
    ]);
  });

  it('tells parties of later items from its own in one sentence', () => {
    const reading = readClause('住房城乡建设部按职责分工负责，以下均需地方各级人民政府参与，不再列出');
    expect(reading?.parties.map(({ surface }) => surface)).toEqual(['住房城乡建设部', '地方各级人民政府']);
    expect(reading?.blanket.map(({ surface }) => surface)).toEqual(['地方各级人民政府']);
  });

  it('reads a blanket clause over provinces as one phrase', () => {
    const reading = readClause('以下各项任务均需各省、自治区、直辖市人民政府负责，不再列出');
    expect(reading?.blanket.map(({ surface }) => surface)).toEqual(['各省、自治区、直辖市人民政府']);
  });

  it.each([
    '财政部、教育部负责。排在第一位的部门为牵头部门，下同',
    '财政部、教育部负责；列第一位者为牵头单位，下同',
    '财政部、教育部按职责分工负责，排第一位的为牵头单位，下同',
  ])('sees the rule that the first party leads: %s', (content) => {
    const reading = readClause(content);
    expect(reading?.firstLeads).toBe(true);
    expect(reading?.parties.map(({ surface }) => surface)).toEqual(['财政部', '教育部']);
  });
});
