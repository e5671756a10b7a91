/** Endings of the names of organs, bodies and enterprises that policy plans make responsible. */
const BODY =
  /(?:[局厅委办部署院会行司处社台馆站所队]|中心|办公室|政府|集团|公司|大学|学院|学校|党校|海关|纪委|监委|编办|工会|妇联|残联|侨联|科协|文联|社科联|工商联|领导小组|专班|指挥部|工作组|开发区|新区|高新区|经开区|园区|示范区|管理区|试验区|街道|电网|电信|移动|联通|铁塔|邮政|人行|机关|法院|检察院|基金会|交易所|研究所|实验室|国税|地税)$/u;
const REGION = /(?:[省市县区州盟旗镇乡]|自治区|自治州|特区)$/u;
/** Words that end like an agency and are none. */
const NO_BODY =
  /(?:社会|机会|全会|大会|委托|部署|内部|全部|外部|干部|总部|西部|东部|中部|南部|北部|进行|实行|执行|运行|推行|试行|流行|银行业|同行|行动|处所|场所|住所|厕所|有所|协办|主办|承办|督办|开办|举办|创办|申办|通办|快办|易办|代办|帮办|网上办|掌上办|一次办|随手办|指尖办|好办|经办|查处|之处|好处|小区|社区|片区|城区|地区|库区|山区|灾区|景区|城市|股市|上市|门市|超市|医院|学院派|台账|平台|舞台|后台|前台|灯塔|部队|团队|车队|队伍|晚会|峰会|博览会|展会|交易会|座谈会|会议|听证会|发布会|小行|先行|步行|公司法|运营中心|车站|网站|电站|泵站|场站|服务站|工作站)$/u;

const GENERIC_HEAD =
  /^(?:[省市县区州盟旗]?各|有关|相关|其他|其它|所有|全体|全市|全省|全县|全区|全州|属地|地方|当地|所在地|所在|基层|县级以上|乡镇以上|试点|涉及|上述|省级以上|市级以上|事发地|辖区|主管|行业|项目|市、县|省、市|县[（(〔]|市[（(〔]|区[（(〔]|州[（(〔]|乡镇|镇街|街道办|区县|县区|市县|县市区|市州|园区|功能区|街镇|县级|市级|省级|区级)/u;
const GENERIC_MIDDLE =
  /(?:有关|相关|各|所涉|直属|成员|职能|主管|责任|牵头|直|级|以上)(?:[^、]{0,12})(?:单位|部门|机构|机关|企业|地方|地区|委办局|厅局|院校|高校|政府|处室|方面)$/u;
const GENERIC_TAIL =
  /(?:单位|部门|企业|高校|院校|金融机构|医疗机构|社会组织|协会商会|行业协会|主管机关|地方政府|地方人民政府|各级政府|各级人民政府|各级党委|委办局|成员)$/u;

/** 有关单位, 各市州, 市直相关部门, 财政部门: a party that names no one body. */
export function isGenericParty(surface: string): boolean {
  if (/^[单部]/u.test(surface) && surface.length === 2) return true;
  if (GENERIC_TAIL.test(surface) || GENERIC_MIDDLE.test(surface)) return true;
  return (
    GENERIC_HEAD.test(surface) &&
    !/^(?:地方金融|地方志|地方铁路|市级机关事务|省级机关事务|园区发展|基层治理)/u.test(surface)
  );
}

/** Whether a stretch of text has the form of one body's name, generic ones apart. */
export function isBodyName(surface: string): boolean {
  if (surface.length < 2 || surface.length > 36 || /[。；：！？“《\n]/u.test(surface)) return false;
  const bare = surface.replace(/[（(][^（()）]*[)）]$/u, '');
  return BODY.test(bare) && !NO_BODY.test(bare);
}

/** A region that is itself responsible: 长沙市, 南沙区. */
export function isRegionName(surface: string): boolean {
  return surface.length >= 2 && surface.length <= 12 && REGION.test(surface) && !NO_BODY.test(surface);
}
