import { describe, expect, it } from 'vitest';
import type { ParsedDocument } from '../model';
import { parseText } from '../parse-document';
import { decodeSource } from '../read/decode-source';
import { readSpan } from '../text/read-span';

const HEAD = '<h1>湘潭市2025年数字政府建设重点任务分工表</h1>';
const page = (table: string, head = HEAD) =>
  `<html><body><div class="TRS_Editor">${head}${table}</div></body></html>`;

const parties = ({ commitments }: ParsedDocument): string[] =>
  commitments.map(({ path, text, responsibilities }) =>
    [
      path.join('/'),
      text.replaceAll('\n', '⏎'),
      responsibilities.map(({ role, surface }) => `${role === 'lead' ? 'L' : 'P'}:${surface}`).join(' '),
    ].join('|'),
  );

/** Span and repairs give the text of every commitment. */
function collated(name: string, source: string): ParsedDocument {
  const document = parseText(name, source);
  const decoded = decodeSource(new TextEncoder().encode(source), name);
  for (const { text, sourceStart, sourceEnd } of document.commitments)
    expect(readSpan(decoded, sourceStart, sourceEnd, document.repairs)).toBe(text);
  return document;
}

const CELLS: readonly (readonly string[])[] = [
  ['序号', '重点任务', '牵头单位', '配合单位', '完成时限'],
  [
    '1',
    '推进“一网通办”平台升级，高频事项网上可办率达到95%以上。',
    '市数据局',
    '市发展改革委、市财政局',
    '2025年6月底',
  ],
  ['2', '完成政务云扩容', '市数据局、市工业和信息化局', '各县市区人民政府', '12月底前'],
  ['3', '持续优化政务服务热线', '市政府办公室', '—', '长期坚持'],
];
const EXPECTED = [
  '1|推进“一网通办”平台升级，高频事项网上可办率达到95%以上。|L:市数据局 P:市发展改革委 P:市财政局',
  '2|完成政务云扩容|L:市数据局 L:市工业和信息化局 P:各县市区人民政府',
  '3|持续优化政务服务热线|L:市政府办公室',
];
const html = (cells: readonly (readonly string[])[], tag = 'td') =>
  `<table>${cells.map((row) => `<tr>${row.map((cell) => `<${tag}>${cell}</${tag}>`).join('')}</tr>`).join('\n')}</table>`;

describe('a table of tasks', () => {
  it.each([
    ['markup', 'a.html', page(html(CELLS))],
    [
      'paragraphs and spans in its cells',
      'a.html',
      page(
        html(
          CELLS.map((row) =>
            row.map((cell) => `<p align="center"><span>${cell.slice(0, 2)}</span>${cell.slice(2)}</p>`),
          ),
        ),
      ),
    ],
    [
      'a title row over its header',
      'a.html',
      page(
        html(CELLS).replace(
          '<table>',
          '<table><caption>附表</caption><tr><td colspan="5">湘潭市重点任务</td></tr>',
        ),
      ),
    ],
    [
      'Markdown',
      'a.md',
      `# 湘潭市2025年数字政府建设重点任务分工表\n\n${[CELLS[0], ['---', '---', '---', '---', '---'], ...CELLS.slice(1)].map((row) => `| ${row?.join(' | ')} |`).join('\n')}\n`,
    ],
    [
      'tabs',
      'a.txt',
      `湘潭市2025年数字政府建设重点任务分工表\n\n${CELLS.map((row) => row.join('\t')).join('\n')}\n`,
    ],
  ])('is read from %s', (_, name, source) => {
    const document = collated(name, source);
    expect(document.isPlan, document.reason).toBe(true);
    expect(parties(document)).toEqual(EXPECTED);
    expect(document.commitments.map(({ rule }) => rule)).toEqual(['table-row', 'table-row', 'table-row']);
    const targets = document.commitments.flatMap((commitment) => commitment.targets);
    expect(targets).toMatchObject([
      { value: '95', unit: '%', deadline: '2025-06' },
      { text: '完成政务云扩容', value: null, deadline: '2025-12' },
    ]);
  });

  it('reads merged cells: groups, a task over several rows, a header of two rows', () => {
    const table = `<table>
      <tr><th rowspan="2">类别</th><th rowspan="2">序号</th><th rowspan="2">工作任务</th><th rowspan="2">具体举措</th><th colspan="2">责任单位</th></tr>
      <tr><th>牵头单位</th><th>配合单位</th></tr>
      <tr><td rowspan="3">优化服务</td><td rowspan="2">1</td><td rowspan="2">提升办事体验</td><td>推广电子证照应用</td><td>市数据局</td><td>市公安局</td></tr>
      <tr><td>设立企业服务专区</td><td>市行政审批服务局</td><td></td></tr>
      <tr><td>2</td><td>规范热线运行</td><td>健全督办机制</td><td rowspan="2">市政府办公室</td><td>市信访局</td></tr>
      <tr><td>夯实基础</td><td>3</td><td>建设算力设施</td><td>编制建设方案</td><td>市工业和信息化局</td></tr>
    </table>`;
    expect(parties(collated('a.html', page(table)))).toEqual([
      '优化服务/1|提升办事体验⏎推广电子证照应用|L:市数据局 P:市公安局',
      '优化服务/设立企业服务专区|设立企业服务专区|L:市行政审批服务局',
      '优化服务/2|规范热线运行⏎健全督办机制|L:市政府办公室 P:市信访局',
      '夯实基础/3|建设算力设施⏎编制建设方案|L:市政府办公室 P:市工业和信息化局',
    ]);
  });

  it('gives a task that several rows of parties belong to all of them', () => {
    const table = html([
      ['序号', '任务', '责任单位'],
      ['1', '开展数据治理专项行动', '市数据局'],
    ])
      .replace('</table>', '<tr><td>市财政局</td></tr></table>')
      .replace(
        '<td>1</td><td>开展数据治理专项行动</td>',
        '<td rowspan="2">1</td><td rowspan="2">开展数据治理专项行动</td>',
      );
    expect(parties(collated('a.html', page(table)))).toEqual([
      '1|开展数据治理专项行动|P:市数据局 P:市财政局',
    ]);
  });

  it('takes a row of one cell as the heading of the rows below it, and a header again as none', () => {
    const table = html(CELLS).replace(
      '</tr>\n',
      '</tr>\n<tr><td colspan="5">一、优化政务服务（3项）</td></tr>',
    );
    const again = table.replace(
      '</table>',
      `<tr>${CELLS[0]?.map((cell) => `<td>${cell}</td>`).join('')}</tr></table>`,
    );
    expect(parties(collated('a.html', page(again)))[0]).toMatch(/^一、优化政务服务\/1\|/u);
    expect(parties(collated('a.html', page(again)))).toHaveLength(3);
  });

  it('goes on in the next table, whose page repeats no header', () => {
    const second = html([['4', '建设城市运行中心', '市城管局', '市应急局', '年底前']]).replace(
      '</table>',
      '<tr><td>5</td><td>推进数据要素市场培育</td><td>市数据局</td><td></td><td></td></tr></table>',
    );
    const document = collated('a.html', page(`${html(CELLS)}<p></p>${second}`));
    expect(parties(document).slice(3)).toEqual([
      '4|建设城市运行中心|L:市城管局 P:市应急局',
      '5|推进数据要素市场培育|L:市数据局',
    ]);
  });

  it('lets the first unit lead where its header says so', () => {
    const table = html([
      ['序号', '工作内容', '责任单位（排在第一位的为牵头单位）'],
      ['1', '建立首席数据官制度', '市数据局、市委编办'],
      ['2', '完善考核办法', '市政府办公室、市统计局'],
    ]);
    expect(parties(collated('a.html', page(table)))).toEqual([
      '1|建立首席数据官制度|L:市数据局 P:市委编办',
      '2|完善考核办法|L:市政府办公室 P:市统计局',
    ]);
  });

  it('stands beside the items of the text', () => {
    const text =
      '<p>一、总体要求</p><p>坚持统筹推进。</p><p>二、重点任务</p><p>1.建设政务云平台，完善运维体系。（责任单位：市数据局）</p><p>2.完善热线运行机制，提升接通率。（责任单位：市政府办公室）</p><p>附件：任务分工表</p>';
    const document = collated('a.html', page(`${text}${html(CELLS)}`, '<h1>湘潭市数字政府建设工作方案</h1>'));
    expect(document.commitments.map(({ rule }) => rule)).toEqual([
      'leaf-item-with-clause',
      'leaf-item-with-clause',
      'table-row',
      'table-row',
      'table-row',
    ]);
  });
});

describe('no table of tasks', () => {
  it.each([
    [
      'a list of powers',
      [
        ['序号', '事项名称', '实施机关', '设定依据'],
        ['1', '建设工程规划许可', '市自然资源局', '城乡规划法'],
        ['2', '采矿许可', '市自然资源局', '矿产资源法'],
      ],
    ],
    [
      'inspections',
      [
        ['序号', '抽查事项', '牵头部门', '配合部门', '检查对象'],
        ['1', '食品生产监督检查', '市场监管局', '农业农村局', '企业'],
        ['2', '消防检查', '消防救援支队', '应急局', '单位'],
      ],
    ],
    [
      'contacts',
      [
        ['序号', '工作事项', '责任单位', '联系电话'],
        ['1', '社保业务办理', '市人社局', '58581234'],
        ['2', '医保业务办理', '市医保局', '58581235'],
      ],
    ],
    [
      'figures',
      [
        ['指标', '单位', '2024年', '2025年'],
        ['地区生产总值', '亿元', '2800', '3000'],
        ['一般公共预算收入', '亿元', '130', '140'],
      ],
    ],
  ])('is %s', (_, cells) => {
    const document = parseText('a.html', page(html(cells), '<h1>湘潭市人民政府公告</h1>'));
    expect(document.commitments).toEqual([]);
  });
});
