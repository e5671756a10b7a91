import type { Quantity } from './quantities';

/**
 * Whether a number states a result that is to be reached. Policy texts are full of other numbers: shares of a
 * subsidy, conditions, names (“三权分置”, 12个重点行业), bases of comparison and the present state.
 */
export function isTarget(clause: string, quantity: Quantity): boolean {
  const before = clause.slice(0, quantity.start);
  const after = clause.slice(quantity.end);
  if (STATE_OR_SUPPORT.test(clause) || isBase(before, after) || isInsideName(before, after)) return false;
  if (CONDITION.test(clause)) return false;
  if (quantity.unit === '%' || quantity.unit === '‰' || quantity.unit === '个百分点') {
    return (
      !/(?:按|按照|给予|×|x)$|(?<!(?:不低于|不少于|达到|占|超过|为)[^,]{0,10})的$/.test(before) &&
      (CHANGE.test(clause) || /(?:率|比例|比重|占比)[^,]{0,4}$/.test(before))
    );
  }
  if (isDuration(quantity.unit))
    return /(?:压缩|压减|缩短|控制|缩减|降低|减少|提速|时限[^,]*不超过)/.test(before);
  // 营业收入500万元以上的企业: who is meant, not what is reached
  if (/^(?:以上|以下|以内|左右|及以上)?(?:的|且)/.test(after)) return false;
  if (quantity.spelled && Number(quantity.value) < 10 && !COMPARED.test(before)) return false;
  if (COMPARED.test(before) || /^(?:以上|以内|左右)/.test(after)) return true;
  return RESULT_VERB.test(before) || (VERB_AND_NOUN.test(before) && /^(?:$|[,、和及以(])/.test(after));
}

const isDuration = (unit: string) => /^(?:工作日|个工作日|天|小时|分钟|个月)$/.test(unit);

/** What stands before a number that is bounded from one side. */
const COMPARED =
  /(?:达到?|不少于|不低于|不超过|超过|不高于|至少|突破|高于|低于|提高到|提升到|提升至|提高至|增加到|增至|增加至|扩大到|下降到|下降至|降至|降到|压减至|压缩至|缩短至|控制在|保持在|稳定在|维持在)(?:约|近|全国总?额?的)?$/;

/** Verbs whose direct object the number counts. */
const VERBS =
  '(?:建成|建设|新建|打造|培育|培养|引进|引育|引入|完成|实现|新增|上线|推出|选树|遴选|评选|认定|创建|形成|制定|修订|制修订|出台|发布|' +
  '开展|举办|组织|实施|接入|推动|推广|改造|布局|建立|设立|扶持|培训|发展|推荐|招引|落地|汇聚|归集|覆盖|惠及|带动|吸纳|减少|增加|增长|' +
  '开行|编制|梳理|储备|投放|投入|总投资|筹集|发放|开通|开设|配备|配置|新改扩建|治理|整治|淘汰|关闭|转移|建|创|达|育|植树|造林|复垦|供应|引导|规模|总量|产值|收入|数量|总数)';
const RESULT_VERB = new RegExp(
  `${VERBS}(?:到|至|出|了|约|近|共|各|累计|全[省市县区国年]|国家级|省级|市级|县级|本地|各类|“|和|为)*$`,
);

/** 培育瞪羚企业1000家、独角兽企业80家: the number closes what the verb began. */
const VERB_AND_NOUN = new RegExp(`${VERBS}[^,“”等的]{1,24}$`);

const CHANGE =
  /达|提高|提升|增长|增加|下降|降低|减少|压减|缩减|不低于|不高于|不少于|不超过|超过|以上|以内|控制|保持|维持|稳定在|占|下调|上升|突破|实现|力争|扩大到|占比|增速/;

/** The present, the past, and money given to somebody. */
const STATE_OR_SUPPORT =
  /目前|截至[^,]*(?:已|共)|现有|已(?:达|建成|完成|有)|奖励|补贴|补助|资助|奖补|给予|贴息|罚款|处罚|返还|扣分|得分|[0-9]分|计算方法|每人每月|报销|税率|扣除标准|累计误差|评分|减按|免收|减免/;

/** Conditions on somebody, not results. */
const CONDITION =
  /^(?:\([一二三四五六七八九十]+\))?(?:对[^,]*的|凡|若|如|当|符合|经认定|已)|的(?:企业|机构|单位|城市|个人|地区|人员)*$|条件的|最长|最高|上限|门槛|地震/;

const isBase = (before: string, after: string) =>
  /(?:由|从)[^,到至]{0,16}$/.test(before) &&
  /^[^,]{0,3}(?:提高|提升|增加|增长|上升|扩大|下降|降低|降|压减|压缩|缩短|减少|缩减|到|至)/.test(after);

const isInsideName = (before: string, after: string) =>
  /(?:等|在|围绕|聚焦|针对|对|涵盖|包括|以|第|前|按照|上述|其他|涉及)$/.test(before) ||
  /^(?:重点|主要|关键|优势)*(?:行业|领域|方面|环节|部门|阶段|层级|维度|层面|赛道|字|原则)/.test(after) ||
  (/“[^”]*$/.test(before) && !/“$/.test(before));
