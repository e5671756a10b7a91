/**
 * Words by which a text says that a name is a digital system. Each list is a rule's vocabulary; where a new
 * suffix belongs is told in lexicon/README.md.
 */

/** Heads that a definite modifier turns into a platform's name. */
export const HEADS = [
  '平台',
  '系统',
  '总枢纽',
  '数据库',
  '资源库',
  '项目库',
  '规章库',
  '文件库',
  '证照库',
  '总库',
  '大脑',
  '小程序',
  'APP',
  'app',
  '公众号',
  '外网',
  '骨干网',
  '专网',
  '算力网',
  '门户网站',
  '门户',
  '热线平台',
  '热线',
  '信箱',
  '留言板',
  '中介超市',
  '服务超市',
  '应用超市',
  '驾驶舱',
  '一张图',
  '数据仓',
  '数据湖',
  '中台',
  '政务云',
  '客户端',
].sort((a, b) => b.length - a.length);

/** What a 系统 must do to be software: 监管系统 is, 政府系统 and 生态系统 aren't. */
export const SOFTWARE_BEFORE_SYSTEM =
  /(?:管理|监管|监测|监察|预警|审查|兑现|分析|智控|智治|综治|办公|申报|登记|审批|公示|认证|印章|证照|查询|调度|指挥|信息|受理|评价|共享|交换|备案|统计|采集|支付|档案|征信|感知|防控|执法|一网通办|互联网\+监管|会商|巡查|溯源|追溯|注册|服务|资源|对接|核验|推送|通办)$/u;

/** Modifiers that leave a head as general as it was: 信息系统, 业务平台, 政务服务平台. */
export const GENERAL_MODIFIER =
  /^(?:(?:全省|全市|全国|全州|全县|省级|市级|县级|国家级|部省级|各类|我省|我市|统一|自建|国垂|省垂|垂管|部门|各行业|行业|领域|重要|重点|基础|信息化?|应用|业务|政务|服务类?|公共|公用|管理|综合性?|智能|智慧|数字化?|网络|数据|交换|支撑|技术|创新|工作|运行|运营|办公|社会|企业|政企|产业|行业级|移动|线上线下|线上|网上|在线|云|新型|通用|共性|核心|关键|专题|主题|服务器|操作|生态|保障|安全|组织|体系|标准|两级|三级|四级|第三方|交流|合作|交易|对接|供需|产销|银企|融资|投融资|电子商务|电商|跨境|发布|展示|宣传|推广|协同|科技|研发|孵化|创业|就业|用工|咨询|信用|风险|区域|国际|国内|农产品|商品|销售|大|小|新|老|原|主|分|子|两|三|一|省|市|县|区|国家|国|级|赋能|决策|涉密|非涉密|共建|共享|电子|自营|转移|撮合|转化|农村|乡村|中小微?企业|产学研|项目|政府|互动|官方|相关|微信|心理|援助|本级|指定|公众号))+$/u;

/** Quoted names that are a slogan, not a brand: followed by 系统 or 平台 they describe it. */
export const DESCRIBING_QUOTE =
  /^(?:互联网\+|一网|一件事|双随机|放管服|政务|一站式|全流程|掌上|天、|天眼|十台|两山|双创|工业互联网|万亩|\d|.+工程$)/u;

/** 湘易办, 粤省事, 浙政钉: a province's short name and what the app is for. */
export const PROVINCIAL_BRAND =
  /^(?:京|津|冀|晋|蒙|辽|吉|黑|龙|沪|苏|浙|皖|闽|赣|鲁|豫|鄂|湘|粤|桂|琼|渝|川|蜀|黔|贵|云|滇|藏|陕|秦|甘|陇|青|宁|新)[\p{Script=Han}]{1,3}(?:办|通|码|易|慧|图|盾|钉|保|事|心|助|行|商|平|会|安|基座|复用|监管|执法|公平|平安|政)$/u;

/** Ends of brand names in a row that closes with 等应用. */
export const BRAND_END =
  /(?:办|通|码|易|慧|图|盾|钉|保|掌|云|链|宝|脑|舱|在线|卫士|管家|画像|智防|智保|联动|值守|监管|会务|公车|信箱|驿站|超市|智坊|地图|高铁|本[账帐]|e[\p{Script=Han}]{1,4}|一件事|共富|碳汇|宝典\d?(?:\.\d)?)$/u;

/** Unquoted names that their own end gives away: 省长信箱, 12345热线, 浙江知识产权在线. */
export const TELLING_HEADS = /(?:信箱|留言板|大脑|枢纽|一张图|驾驶舱|中介超市)$/u;

/** Heads before which any four characters say enough: 政务信息化项目库. */
export const SHORT_HEADS = /(?:项目库|规章库|文件库|证照库|总库|公众号)$/u;

/** Quoted names that say themselves that they are systems: “公安大脑”, “花园云”. */
export const QUOTED_SYSTEM =
  /^(?![一二三四五六七八九十两双])[\p{Script=Han}A-Za-z0-9]{2,10}(?:大脑|在线|云|码|平台|系统|APP|小程序|管家|驾驶舱|一张图|智防|智保)$/u;
