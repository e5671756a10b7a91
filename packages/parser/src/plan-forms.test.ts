import { describe, expect, it } from 'vitest';
import type { ParsedDocument } from './model';
import { parseText } from './parse-document';

const TITLE = '某市2025年数字经济工作实施方案\n';

/** One line for a commitment: path, first characters, parties (L lead, P participant, g generic). */
function brief({ commitments }: ParsedDocument): string[] {
  return commitments.map(({ path, text, responsibilities }) => {
    const parties = responsibilities.map(
      ({ surface, role, generic }) => `${generic ? 'g' : role === 'lead' ? 'L' : 'P'}:${surface}`,
    );
    return [path.join('/'), text, ...parties].join(' | ');
  });
}

const plan = (body: string): string[] => brief(parseText('plan.txt', TITLE + body));

describe('items and their clauses', () => {
  it('takes a clause on a line of its own', () => {
    expect(
      plan(
        '一、推进算力建设\n1.建设算力中心。完成一期工程。\n责任单位：市数据局、市财政局\n2.完善标准。制定三项标准。\n牵头单位：市市场监管局\n配合单位：市数据局\n',
      ),
    ).toEqual([
      '一/1 | 建设算力中心。完成一期工程。 | P:市数据局 | P:市财政局',
      '一/2 | 完善标准。制定三项标准。 | L:市市场监管局 | P:市数据局',
    ]);
  });

  it('takes a clause outside brackets at the end of a paragraph', () => {
    expect(
      plan(
        '一、推进算力建设\n1.建设算力中心，完成一期工程。责任单位：市数据局、市财政局。\n2.完善标准体系，制定三项标准。牵头单位：市市场监管局；配合单位：市数据局。\n',
      ),
    ).toEqual([
      '一/1 | 建设算力中心，完成一期工程。 | P:市数据局 | P:市财政局',
      '一/2 | 完善标准体系，制定三项标准。 | L:市市场监管局 | P:市数据局',
    ]);
  });

  it('makes each measure with a clause of its own a commitment', () => {
    expect(
      plan(
        '一、推进算力建设\n1.建设算力中心，完成一期工程。（市数据局负责）完善标准体系，制定三项标准。（市市场监管局负责）\n2.加强人才培养工作。（市人社局牵头，市教育局配合）\n',
      ),
    ).toEqual([
      '一/1/建设算力中心 | 建设算力中心，完成一期工程。 | P:市数据局',
      '一/1/完善标准体系 | 完善标准体系，制定三项标准。 | P:市市场监管局',
      '一/2 | 加强人才培养工作。 | L:市人社局 | P:市教育局',
    ]);
  });

  it('takes a clause before the full stop, and two brackets as one clause', () => {
    expect(
      plan(
        '一、推进算力建设\n1.建设算力中心，完成一期工程（市数据局、市财政局按职责分工负责）。\n2.完善标准体系，制定三项标准。（牵头单位：市市场监管局）（责任单位：市数据局）\n',
      ),
    ).toEqual([
      '一/1 | 建设算力中心，完成一期工程 | P:市数据局 | P:市财政局',
      '一/2 | 完善标准体系，制定三项标准。 | L:市市场监管局 | P:市数据局',
    ]);
  });

  it('lets the clause of a heading hold for the items below it', () => {
    expect(
      plan(
        '一、推进算力建设（市数据局牵头，市财政局配合）\n1.建设算力中心，完成一期工程。\n2.完善标准体系，制定三项标准。（市市场监管局负责）\n',
      ),
    ).toEqual([
      '一/1 | 建设算力中心，完成一期工程。 | L:市数据局 | P:市财政局',
      '一/2 | 完善标准体系，制定三项标准。 | P:市市场监管局',
    ]);
  });

  it('gives the lead to the first party once the document says so', () => {
    expect(
      plan(
        '一、推进算力建设\n1.建设算力中心，完成一期工程。（市数据局、市财政局负责。排在第一位的单位为牵头单位，下同）\n2.完善标准体系，制定三项标准。（市市场监管局、市数据局等部门负责）\n',
      ),
    ).toEqual([
      '一/1 | 建设算力中心，完成一期工程。 | L:市数据局 | P:市财政局',
      '一/2 | 完善标准体系，制定三项标准。 | L:市市场监管局 | P:市数据局 | g:部门',
    ]);
  });

  it('reads clauses inside the sentence only where an item has no other', () => {
    expect(
      plan(
        '一、推进算力建设\n1.建设算力中心，由市发展改革委牵头，完成一期工程。\n2.完善标准体系，由市财政局牵头抓好资金落实。（市市场监管局负责）\n3.市教育局的经验值得推广，深化教育数字化。\n',
      ),
    ).toEqual([
      '一/1 | 建设算力中心，由市发展改革委牵头，完成一期工程。 | L:市发展改革委',
      '一/2 | 完善标准体系，由市财政局牵头抓好资金落实。 | P:市市场监管局',
      '一/3 | 市教育局的经验值得推广，深化教育数字化。',
    ]);
  });

  it('reads deadline, score and scope beside the parties', () => {
    expect(
      plan(
        '一、推进算力建设\n1.建设算力中心，完成一期工程。（5月底完成，牵头考核单位：市数据局）\n2.完善标准体系，制定三项标准。（负责部门：市市场监管局；适用范围：市区）\n',
      ),
    ).toEqual([
      '一/1 | 建设算力中心，完成一期工程。 | L:市数据局',
      '一/2 | 完善标准体系，制定三项标准。 | P:市市场监管局',
    ]);
  });
});

describe('outlines', () => {
  it('skips levels as municipal plans do, and takes dash bullets with their own undertaking', () => {
    expect(
      plan(
        '一、主要任务\n（1）建设算力中心，完成一期工程。\n（2）完善标准体系，制定三项标准。\n二、保障措施\n——加强组织领导。建立专班。\n——加强资金保障。落实资金。\n',
      ),
    ).toEqual([
      '一/（1） | 建设算力中心，完成一期工程。',
      '一/（2） | 完善标准体系，制定三项标准。',
      '二/加强组织领导 | 加强组织领导。建立专班。',
      '二/加强资金保障 | 加强资金保障。落实资金。',
    ]);
  });

  it('leaves guiding thought and principles, takes goals with figures', () => {
    expect(
      plan(
        '一、总体要求\n（一）指导思想。坚持以人民为中心的发展思想。\n（二）基本原则\n——坚持统筹。强化顶层设计。\n（三）主要目标。到2025年，数字经济规模达到1000亿元。\n到2027年，规模翻一番。\n二、重点任务\n（一）建设算力中心。完成一期工程。\n',
      ),
    ).toEqual([
      '一/（三）/到2025年 | 到2025年，数字经济规模达到1000亿元。',
      '一/（三）/到2027年 | 到2027年，规模翻一番。',
      '二/（一） | 建设算力中心。完成一期工程。',
    ]);
  });

  it('finds items in text without line breaks', () => {
    const items = [
      '建设算力中心，完成一期工程。（市数据局负责）',
      '完善标准体系，制定三项标准。（市市场监管局负责）',
      '加强人才培养，引进一百名专家。（市人社局负责）',
    ];
    const flat = `${TITLE.trim()}各县（市、区）人民政府：为推进数字经济发展，制定本方案。一、推进算力建设（一）${items.join('（二）').replace('（二）加强', '（三）加强')}二、保障措施（一）加强组织领导。建立专班，定期调度，及时解决困难和问题，确保各项任务落实。（二）加强宣传。总结经验，推广做法，营造氛围。`;
    expect(brief(parseText('flat.txt', flat)).map((line) => line.slice(0, 14))).toEqual([
      '一/（一） | 建设算力中心',
      '一/（二） | 完善标准体系',
      '一/（三） | 加强人才培养',
      '二/（一） | 加强组织领导',
      '二/（二） | 加强宣传。总',
    ]);
  });

  it('tells an annexed plan, its attachments and the signature from the notice', () => {
    const document = parseText(
      'notice.txt',
      '某市人民政府办公室关于印发某市数据工作实施方案的通知\n某政办发〔2025〕3号\n各县（市、区）人民政府：\n《某市数据工作实施方案》已经市政府同意，现印发给你们。\n某市人民政府办公室\n2025年3月1日\n（此件公开发布）\n某市数据工作实施方案\n为推进数据工作，制定本方案。\n一、推进数据共享\n（一）建设共享平台。接入全部部门。（市数据局负责）\n（二）完善数据目录。编制一本账。（市数据局负责）\n本方案自印发之日起施行。\n附件：1.任务清单\n2.名单\n上一篇：某新闻\n',
    );
    expect(document.title).toBe('某市数据工作实施方案');
    expect(document.documentNumber).toBe('某政办发〔2025〕3号');
    expect(document.issuer).toBe('某市人民政府办公室');
    expect(document.issuedOn).toBe('2025-03-01');
    expect(document.citations).toEqual([]);
    expect(brief(document)).toEqual([
      '一/（一） | 建设共享平台。接入全部部门。 | P:市数据局',
      '一/（二） | 完善数据目录。编制一本账。 | P:市数据局',
    ]);
  });

  it('joins wrapped lines and drops page numbers in the middle of a sentence', () => {
    const wrapped = [
      '一、推进算力基础设施建设和数据资源开发',
      '（一）建设算力中心。加快推进全市算力中',
      '心一期工程建设，年内完成主体工程，提升',
      '算力供给水平，服务全市产业数字化转型升',
      '— ５ —',
      '级。（市数据',
      '局负责）',
      '（二）完善标准体系。围绕数据采集、共享',
      '、开放、应用等环节，制定修订一批地方标',
      '准，推动标准落地实施，提升全市数据管理',
      '规范化水平，支撑数据要素市场化配置改革',
      '工作。（市市场监管局负责）',
    ];
    expect(plan(`${wrapped.join('\n')}\n`)).toEqual([
      '一/（一） | 建设算力中心。加快推进全市算力中心一期工程建设，年内完成主体工程，提升算力供给水平，服务全市产业数字化转型升级。 | P:市数据局',
      '一/（二） | 完善标准体系。围绕数据采集、共享、开放、应用等环节，制定修订一批地方标准，推动标准落地实施，提升全市数据管理规范化水平，支撑数据要素市场化配置改革工作。 | P:市市场监管局',
    ]);
  });
});

describe('triage', () => {
  it('takes an approval that demands for a plan', () => {
    const document = parseText(
      'any.txt',
      '国务院关于某市总体规划的批复\n国函〔2018〕1号\n某省人民政府：\n现批复如下：\n一、原则同意《某市总体规划》。\n二、优化空间格局。要严守耕地红线，推进集约用地。\n三、加强组织实施。某省人民政府要加强领导，确保规划实施。\n国务院\n2018年1月1日',
    );
    expect(document.kind).toBe('letter');
    expect(document.commitments.length).toBeGreaterThan(1);
  });

  it.each([
    [
      '各位代表：\n一、2024年工作回顾\n（一）推进发展。增长5%。\n二、2025年工作安排\n（一）推进发展。增长5%。',
      'report',
    ],
    [
      '某省数据条例\n第一章 总则\n第一条 为了规范数据活动，制定本条例。\n第二条 本条例适用于本省。\n第三条 数据工作坚持统筹。\n第四条 政府应当加强领导。\n第二章 附则\n第五条 本条例自公布之日起施行。',
      'law',
    ],
    [
      '医保常见问题解答\n1.如何参保？\n答：到窗口办理。\n2.如何缴费？\n答：网上办理。\n3.如何报销？\n答：按规定办理。',
      'faq',
    ],
    [
      '某市举行数字经济推进会\n本报讯 昨日，某市举行数字经济推进会，市领导出席并讲话。会议指出，要加快发展数字经济。',
      'news',
    ],
    [
      '国务院办公厅关于节水建议的复函\n国办函〔2005〕1号\n王某某：\n现将有关情况函复如下：\n一、节水情况。2000年以来，各地做了大量工作。\n二、下一步拟采取的措施。有关部门拟加强研究，推进水价改革。\n国务院办公厅\n2005年3月3日',
      'letter',
    ],
  ])('%s', (source, kind) => {
    const document = parseText('any.txt', source);
    expect(document.isPlan).toBe(false);
    expect(document.kind).toBe(kind);
    expect(document.commitments).toEqual([]);
    expect(document.reason).not.toBe('');
  });
});
