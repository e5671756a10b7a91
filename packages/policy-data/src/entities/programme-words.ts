/** Words by which a text says that a name is an initiative, campaign, reform, pilot, contest or method. */

/** After a quotation, at once or after one of `GAPS`: “数据要素×”行动, “放管服”改革. The whole is the name. */
export const SUFFIXES = [
  '三年行动计划',
  '行动计划',
  '专项行动',
  '三年行动',
  '行动',
  '集成改革',
  '综合改革',
  '改革',
  '工程',
  '计划',
  '试点',
  '示范创建',
  '大赛',
  '竞赛',
  '演练',
  '制度',
  '经验',
  '战略',
  '攻坚',
  '工作法',
  '评价法',
  '联动处置机制',
  '反映机制',
  '互动机制',
  '转化机制',
  '机制',
  '急救同城化',
  '管执法',
  '体系',
  '行政执法',
  '转化',
];

/** Adjectives between a quotation and its suffix. */
export const GAPS =
  '专项|集成|综合|全覆盖|重点|精准扶贫|培训|三大培训|窗口|良性|长效|常态化|创新|数字化|全域|行政执法|城乡';

/** After a quotation: the quotation alone is the name, and only if a verb that governs programmes stands before it. */
export const LOOSE_SUFFIXES = [
  '建设',
  '服务',
  '水平',
  '事项',
  '场景',
  '目标',
  '蓝图',
  '美好蓝图',
  '工作',
  '专区',
  '标准',
  '项目',
  '政策',
  '架构',
  '监管',
  '模式',
  '创建',
  '品牌',
  '特色创建',
  '全生命周期治理',
  '原则',
  '服务方式',
  '作用',
  '支撑',
];

/** A quotation that ends its clause is a programme when one of these stands right before it: 推行“综合查一次”. */
export const GOVERNING = /(?:推行|实行|推出|擦亮|探索建设|深入开展|创建|办好|实施|践行|做好)$/u;

/** Verbs and topics that govern programmes. */
export const VERBS_BEFORE =
  /(?:推进|推行|推动|深化|开展|实施|落实|坚持|发展|打造|推广|建设|提升|实行|推出|擦亮|做好|践行|新时代|完善|支持|深入|纵深|抓好|规范|办好|升级|拓展|企业|政务服务|知识产权|治理|消费维权|探索|实现|争创|创建|构建|奋力推进)$/u;

const NUMERAL = '一二三四五六七八九十两双多百千万零';

/** Shapes of slogans: numbered ones (一网通办, 三权分置, 双随机、一公开), 跨省通办, 免申即享, 最多跑一次. */
export const SLOGAN_SHAPES: readonly RegExp[] = [
  new RegExp(
    `^[${NUMERAL}][\\p{Script=Han}]{0,4}(?:[办管证码卡本链章册库云号件类站门屏图]|网|窗口?|账|表|次)$`,
    'u',
  ),
  /^[一二三四五六七八九十两双][\p{Script=Han}]{1,3}(?:、?[一二三四五六七八九十两双][\p{Script=Han}]{1,3}){1,2}$/u,
  new RegExp(`^[${NUMERAL}][\\p{Script=Han}]{2,3}$`, 'u'),
  /^[\p{Script=Han}]{1,6}一(?:件事|次办|类事|网|码|张网|张图|朵云|本账|公开)[\p{Script=Han}]{0,2}$/u,
  /^[\p{Script=Han}]{0,4}(?:“一件事”)[\p{Script=Han}]{0,6}$/u,
  /^(?:跨[省域境市区]|全[省市域国]|就近|掌上|随手|指尖|网上|自助|马上|帮|视频|异地)[\p{Script=Han}]{0,2}[办]$/u,
  /^(?:免申|即申|直达|无感|民生)[\p{Script=Han}]{0,2}[享达办付]$/u,
  /^(?:互联网|人工智能|数据要素|网格化|5G|信用|区块链)[\p{Script=Han}]{0,4}[+×＋][\p{Script=Han}]{1,10}$/u,
  /^\d{3,4}[N\p{Script=Han}][\p{Script=Han}]{0,6}$/u,
  /^(?:最多|只)[\p{Script=Han}]{1,4}[次地]$/u,
  /^[\p{Script=Han}]{2}(?:入|回)[京津冀晋蒙辽吉黑沪苏浙皖闽赣鲁豫鄂湘粤桂琼渝川黔滇藏陕甘青宁新]$/u,
  /^[\p{Script=Han}]{2,8}(?:计划|行动|工程|经验|大赛|小区|工作法)$/u,
];

/** What is quoted for emphasis, as a list of aims, or as an ordinary word, not as a name. */
export const NOT_A_NAME =
  /[，。；？！]|(?:难|慢|繁|贵|鸿沟|孤岛|壁垒|烟囱|瓶颈|空白|死角|盲区|干货|指挥棒|牛鼻子|快车道|一刀切|一盘棋|刀切|公里)$|^(?:十[一二三四五]五|九五|上下|供得出|三农|四荒地|四个自信|四个意识|四个全面|两个维护|两个确立|五位一体|七严禁|三产|双重|双元|两节|两院|一对一|点对点|一站式|一事一议|零延时|零距离|多元|百姓|万一|千家|一把手|十条|一览无余|一贯到底|一张网$)/u;

/** Unquoted: a modifier and one of these heads make a name. */
export const NAMED_HEADS = [
  '专项行动',
  '提升行动',
  '攻坚行动',
  '行动计划',
  '转型工程',
  '提升工程',
  '示范工程',
  '培育工程',
  '信息化工程',
  '培养计划',
  '倍增计划',
  '培育计划',
  '综合试验区',
  '示范区',
  '先行区',
  '先导区',
  '样板区',
  '集成改革',
  '配置改革',
  '体系改革',
  '综合改革试点',
  '改革试点',
  '综合试点',
  '建设试点',
  '运营试点',
  '机制试点',
  '转型试点',
  '示范试点',
  '大赛',
  '技能竞赛',
  '演练',
  '官制度',
  '评价法',
  '工作法',
  '示范项目',
  '生活圈',
  '先导示范区',
  '惠民工程',
  '试点工程',
  '提质工程',
  '发展行动',
  '服务计划',
  '专项整治',
  '主题日活动',
  '窗口改革',
  '许可权改革',
  '试点',
];
