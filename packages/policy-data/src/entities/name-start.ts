/**
 * Words at which a name, read from its head leftwards, can't go on: verbs that govern plans' objects, and function
 * words. A word that also begins or ends an ordinary word is guarded: 在 but not 在线, 经 but not 经济.
 */
const VERBS =
  '启动|及时|结合|加快|推进|推动|加强|建成|建立|构建|打造|搭建|完善|优化(?!营商)|升级|迭代|深化|强化|依托|通过|利用|运用|使用|用好|对接(?!平台|系统|服务)|接入|嵌入|纳入|融入|进驻|入驻|汇聚到|归集到|推广|推行|推出|发布(?!平台|系统)|整合|统筹|发挥|健全|启用|上线(?!率)|开通|提供|形成|组建|设立|夯实|落实|开展|探索|基于|围绕|聚焦|面向|借助|包括|促进|撤销|撤并|新建|持续|积极|进一步|加大|制定|编制|提高|进行|做好|抓好|办好|举办|继续|争取|支持|鼓励|引导|培育(?!工程|计划|数字产业)|逐步|不断|充实|承接|努力|完成|出台|确保|避免|防止|明确|总结|享受|参加|组织|负责|登录|登入|上传|更新|下称|简称|试行|丰富|扩大|参与|参照|按照|根据|围绕|擦亮|申报(?!系统|平台)|审核(?!系统|平台|管理)|属于|作为|实行|普及|筹建|共建|联合|协同推进|稳步|有序|大力|全力|全面(?!深化改革)|深入|纵深|充分|尽快|抓紧|认真|切实|规划建设|实施|增强|满足|关于|位于|列入|支撑(?!平台|系统)|拓展|改造(?!工程|三年|计划)|创建|获批|(?<!依)申请|推荐|(?<!价值|体系化)实现';
const FUNCTION_WORDS =
  '的|将|把|向(?!上)|从(?!业)|在(?!线)|由|为(?!主|民)|以(?!太)|按(?!揭)|与|及(?!时)|到(?!位|达|户)|至|等(?!级|保)|了(?!解)|是|其|该|(?<![资基成样版文])本(?!级|地|土)|或|各|有关|相关|现有|已有|原有|所有|其他|多个|若干|一批|新一轮|新一代|对(?!接|口|外)|经(?!济|贸|营|办|信|费|验)';

const STOP = new RegExp(
  `(?:${VERBS}|${FUNCTION_WORDS}|建设(?!工程|项目管理|试点|综合(?:改革)?试点|人才|示范|基地|局|厅|领导|专家|用地|兵团|银行)|应用(?!开放|支撑|开发|商店|超市|示范|场景管理)|提升(?!行动|工程|计划|三年)|创新(?!平台|创业|能力|发展|服务|示范|中心|大赛|驱动|政策|试验)|开发(?!区|平台|者|利用)|规范(?!性|化))`,
  'gu',
);

/**
 * Where a name begins in `phrase`, which ends with the name's head: after its last stop word.
 * @returns a UTF-16 offset; `phrase.length` when a stop word stands right before the head.
 */
export function nameStart(phrase: string, headLength: number): number {
  const modifier = phrase.slice(0, phrase.length - headLength);
  let start = 0;
  for (const stop of modifier.matchAll(STOP)) start = stop.index + stop[0].length;
  return start >= modifier.length ? phrase.length : start;
}
