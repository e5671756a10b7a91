import { FIRST_LEADS } from '../clauses/responsibility-clause';

/** What a column of a table of tasks holds. */
export type ColumnRole = 'number' | 'group' | 'task' | 'lead' | 'participant' | 'deadline' | 'other';

export interface Column {
  role: ColumnRole;
  /** Whether the first party of each cell leads (责任单位（排在第一位的为牵头单位）). */
  firstLeads: boolean;
}

const ROLES: readonly (readonly [RegExp, ColumnRole])[] = [
  [/^(?:序号?|编号|项号|任务编号|No\.?)$/iu, 'number'],
  [
    /^(?:完成|办结|推进|实施|时间|工作|整改|落实|计划|预计|任务|进度|截止|截至)*(?:时限|时间|期限|节点|日期|年限)(?:要求|节点|安排|进度)*$|^(?:进度|时间|时序)(?:安排|要求|进度|节点)$/u,
    'deadline',
  ],
  [
    /牵头(?!领导|人)(?:[\u4e00-\u9fff]{0,6}(?:单位|部门|机构|处室|科室))?$|^主[责办](?:单位|部门|机构|处室)?$|^第一责任(?:单位|部门)$/u,
    'lead',
  ],
  [
    /^(?:责任|落实|实施|承办|负责|配合|协办|协同|参与|参加|执行|协作|主管|任务)+(?:单位|部门|主体|处室|科室|机构)(?:及分工)?$|^部门$|^(?:责任|任务)分工$|^配合$/u,
    'participant',
  ],
  [
    /^(?:类别|分类|类型|领域|方面|板块|重点领域|工作类别|任务类别|一级(?:任务|指标)|工作领域|专项|大类|章节|重点方向|主要方面|维度)$/u,
    'group',
  ],
  [
    /^(?:序号及)?(?:年度|本年|[一二三四]级|阶段性?|具体|主要|重点|工作|改革|整改|细化|核心|预期|总体|目标|任务|事项|措施|举措|内容|项目|分解|名称|要求|建设|推进|实施|成果|成效|指标|完成|标志|形式|清单|及|和|与|、|\/|20\d\d年度?)+$/u,
    'task',
  ],
];
const SAYS_WHAT = /任务|事项|措施|举措|内容|项目|目标|工作|指标|要求|成果/u;

/** Columns that only lists of other things have: powers, services, inspections, contacts. */
const NO_TASKS =
  /依据|检查对象|抽查|检查方式|实施机关|收费|行使层级|权力|事项类型|办理条件|办理材料|受理|处罚|许可|联系电话|身份证|申报单位|获奖|项目单位|建设单位|得分|评分|分值|存在问题/u;

/** What a header cell says of its column. */
function columnOf(header: string): Column {
  const bare = header.replace(/[（(〔][^）)〕]*[)）〕]/gu, '').replace(/[\s*：:]/gu, '');
  const role = ROLES.find(
    ([pattern, name]) => pattern.test(bare) && (name !== 'task' || SAYS_WHAT.test(bare)),
  )?.[1];
  return { role: role ?? 'other', firstLeads: FIRST_LEADS.test(header) };
}

/**
 * The columns of a table of tasks by the words of its header; null if it is none: one column has to say what is to
 * be done, another one who does it, or by when beside a number.
 * @param headers text over each column, the lowest row of the header
 */
export function taskColumns(headers: readonly string[]): Column[] | null {
  if (headers.some((header) => NO_TASKS.test(header))) return null;
  const columns = headers.map(columnOf);
  const has = (role: ColumnRole): boolean => columns.some((column) => column.role === role);
  const who = has('lead') || has('participant');
  return has('task') && (who || (has('deadline') && has('number'))) ? columns : null;
}
