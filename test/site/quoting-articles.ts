import type { Article } from './article';

/** A page of the nation's portal that cites plans of the data and names platforms of two provinces. */
export const portalReport: Article = {
  title: '各地深化数字政府建设 政务服务更便捷',
  lang: 'zh-CN',
  lines: [
    '《国务院关于加强数字政府建设的指导意见》（国发〔2022〕14号）印发以来，各地结合实际推进数字政府建设。',
    '湖南省印发《湖南省2025年政务服务和数据工作要点》，提出建设“湘易办”3.0版，接入“一网通办”全部事项。',
    '广东省印发《广东省人民政府关于进一步深化数字政府改革建设的实施意见》（粤府〔2023〕47号），拓展“粤省事”平台服务事项覆盖范围。',
    '浙江省丽水市印发《丽水市深化数字政府建设实施方案》，推进“浙里办”一体化政务服务平台应用。',
    '企业和群众可以通过国家政务服务平台，就“跨省通办”事项提出意见。',
  ],
};

/** A city that the data holds nothing of: its relative names must not be linked to another city's agencies. */
export const hengyangNotice: Article = {
  title: '衡阳市2025年优化营商环境工作任务清单',
  lang: 'zh-CN',
  lines: [
    '各县市区人民政府，市直机关各单位：',
    '1.推进项目审批提速。由市发展改革委牵头，市行政审批局、市大数据局、市公安局配合。',
    '2.市发改委会同市财政局做好项目资金保障，市市场监管局加强公平竞争审查。',
    '3.深化“湘易办”应用，推动高频服务事项“掌上办”。',
    '衡阳市人民政府办公室',
    '2025年4月1日',
  ],
};

/** A city of a province that the data holds nothing of. */
export const zhengzhouNotice: Article = {
  title: '郑州市2025年数字政府建设工作要点',
  lang: 'zh-CN',
  lines: [
    '1.市发展改革委、市大数据局牵头，市公安局、市财政局配合，建设统一的项目管理平台。',
    '2.省数据局、省发展改革委、省工业和信息化厅给予指导。',
    '郑州市人民政府办公厅',
    '2025年3月20日',
  ],
};
