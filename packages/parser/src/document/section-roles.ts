/** What the text below a heading is: tasks are commitments, goals with figures too, the rest is not. */
export type SectionRole = 'task' | 'goal' | 'preamble' | 'mixed';

const PREAMBLE =
  /^(?:总体(?:思路|考虑|定位|框架|架构|原则|布局)|指导思想|(?:基本|工作|主要|总体|实施|遵循|建设|规划)?原则|(?:重要|重大|充分认识|深刻认识|提高|统一)[\u4e00-\u9fff、“”]{0,30}(?:意义|认识|重要性|必要性|紧迫性)|.{0,20}的(?:重要意义|重大意义|重要性|必要性)$|(?:发展|工作|规划|编制|制定|建设|现实)?(?:背景|现状|形势|基础|成效|回顾|依据|条件)$|面临(?:的)?形势|机遇(?:与|和)?挑战|存在(?:的)?(?:主要)?问题|主要成效|适用(?:范围|对象)|名词解释|术语|附则|有关说明|其他(?:事项|规定)?$|建设框架|发展(?:基础|环境|现状|形势)|编制依据|工作(?:依据|思路)$|基本(?:情况|思路)|实施范围$|有效期|施行日期|申报条件|适用)/u;
const GOAL =
  /^(?:[\u4e00-\u9fff]{0,8})?(?:目标|主要指标|预期成效)(?:任务|和[\u4e00-\u9fff]{2,6}|及[\u4e00-\u9fff]{2,6})?$/u;
const MIXED =
  /^(?:总体要求|总要求|总体目标要求|工作要求$|总体要求和|指导思想[和与、及].*目标|总体思路[和与、及].*目标)/u;

/** Role of a section by its heading; a section without a telling one has its parent's. */
export function sectionRole(heading: string, parent: SectionRole): SectionRole {
  const bare = heading.replace(/^[\s“”]+|[。：:\s]+$/gu, '');
  if (MIXED.test(bare)) return 'mixed';
  if (GOAL.test(bare) && bare.length <= 14) return 'goal';
  if (PREAMBLE.test(bare)) return 'preamble';
  return parent;
}
