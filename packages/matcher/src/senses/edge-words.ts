import type { EdgeWords } from './edge-rules';

/**
 * Words that decide where a name may begin and end, in folded (Simplified) characters, from reading how
 * plans, work reports and service pages write around names. A word belongs into one of these lists if the
 * name beside it stays whole in every sentence that it was seen in; a new false hit inside a longer word belongs
 * into `CONTINUED_BY`. They are shipped inside the lexicon asset, not as code.
 */

/** Words before a name: conjunctions, prepositions, and verbs that take it as their object. */
const BEFORE = `
  的 和 与 及 或 在 对 以 将 把 向 为 由 从 按 用 到 至 让 使 被 等 经 请 报 抄 送 同 是 则 并 且 给 据 因 受 随 于 入 该 本 我 派
  以及 关于 按照 根据 依据 依照 通过 依托 利用 使用 应用 运用 借助 结合 围绕 聚焦 面向 包括 支持 支撑 配合 协助 会同 联合 组织 指导 督促
  要求 提请 提交 报送 报请 经由 涉及 其中 对接 推进 推动 推广 推行 推出 开展 开发 开通 实施 落实 深化 建设 建成 建立 建好 构建 打造
  完善 优化 升级 强化 加强 健全 规范 严格 促进 加快 全面 深入 持续 积极 大力 探索 创新 启动 发布 上线 接入 融入 进入 登录 登陆 下载
  打开 关注 整合 融合 拓展 扩大 提升 提高 做好 做实 做优 用好 抓好 办好 管好 办成 办理 实现 鼓励 发挥 统筹 纳入 列入 入选 获评 迭代
  共建 巩固 贯彻 解决 注册 选择 延伸 归集 汇聚 发展 获得 学习 遵守 违反 修订 制定 执行 适用 印发 转发 牵头 负责 纵深 延续 丰富 助力 改造 出台 充实 即 设
  成立 设立 召开 组建 撤销 同意 批准 决定 授权 委托
`;

/** Words after a name of two or three characters that is no organ's. */
const AFTER = `
  的 和 与 及 或 等 在 为 是 以 将 由 向 对 并 可 已 能 应 版 端 号 率 类 型 后 前 时 内 外 上 也 均 要 再 有 让 把 做 均 实 需 须
  平台 系统 小程 应用 服务 工作 改革 行动 工程 项目 机制 制度 建设 试点 事项 模式 政策 专区 专栏 专项 用户 功能 上线 推广 推行 办事 一次
  主题 场景 品牌 体系 移动 政务 一体 实现 提供 开展 推进 推动 推出 进行 落地 落实 全程 全面 考核 标准 领域 迭代 升级 运营 运行 管理 统一
  作为 覆盖 接入 完善 优化 强化 深化 加强 拓展 实施 创新 示范 评价 指标 清单 目录 指南 频道 频次 入口 界面 窗口 终端 客户 微信 公众 账号
  账户 手机 网站 门户 扫码 亮码 登录 注册 办件 数据 经验 做法 成果 成效 品质 方案 计划 战略 任务 目标 原则 要求 理念 效应 能力 水平 中的
  牵头 负责 会同 配合 印发 主任 审核 组织 会商 协同 指挥 联动 事务 成为 达到 比例 以及 或者 通过 发布 查询 申报 申请 认证 打造 构建 持续 智能 智治 重点 综合 集成 应当 必须 集中 线上 线下 更新
`;

/**
 * Last characters of organs' names: such names are not taken apart by what follows, but see `CONTINUED_BY`. Not 办,
 * which ends as many services (自助办, 湘易办) as offices.
 */
const ORGAN_ENDINGS = '院部委局厅府署会行关央社处队';

/** First characters of names that mean something only together with a place: 省数据局, 市发改委, 县政府. */
const LEVELS = '省市县区州盟旗乡镇';

/** The last two characters of countries that have organs called as ours are: 美国财政部. */
const FOREIGN =
  '美国 英国 法国 德国 俄国 罗斯 韩国 朝鲜 日本 印度 泰国 越南 老挝 埔寨 缅甸 来亚 加坡 尼亚 利亚 律宾 蒙古 坦国 斯坦 朗国 伊朗 以国 色列 埃及 南非 巴西 廷国 根廷 智利 拿大 哥国 西哥 西兰 意国 大利 班牙 葡国 萄牙 荷兰 比国 利时 瑞士 瑞典 挪威 芬兰 丹麦 波兰 捷克 牙利 希腊 土国 耳其 乌国 克兰 古巴 外国 各国 该国 他国 两国 欧盟';

/** Last characters of national organs whose branches and bodies put that name before their own. */
const BEARERS = '院局署行部会';

/** What such a longer name ends in: 国家税务总局广州市税务局, 中国人民银行广州分行, 国务院信息办. */
const BODIES = `
  税务局 分局 监管局 监管办 监管专员 督察局 分行 支行 分署 调查总队 调查队 专员办 特派员办 特派办 派出机构
  联席会议 领导小组 委员会 指挥部 安委会 食安委 研究中心 研究室 参事室 办公室 信息办 新闻办 扶贫办 法制办 港澳办 侨办 台办 安委办 食安办
`;

/**
 * Verbs of an organ: a body named behind one is no part of the organ's name, as in 教育部教材局承担办公室工作. None
 * that stands in the names of groups (促进, 推进, 协调).
 */
const ACTS = `
  承担 负责 牵头 会同 印发 下发 转发 同意 批准 批复 成立 设立 组建 撤销 召开 召集 主持 出席 参加 组成 担任 兼任 任命 发布 公布 宣布 表示
  指出 要求 请求 决定 制定 修订 报请 提请 委托 授权 派出 设在 设有 指导 督促 依托 作为 分别 共同 联合 按照 根据 通过 以及
`;

/**
 * Last character of a name -> what makes a longer word of it, so that the name isn't one here: each one to
 * three characters, with those after `!` that, if they follow, show that another word begins (财政部长 but 教育部长江学者).
 */
const LONG = '长!江春沙城治三';
const CONTINUED_BY = {
  部: `门 分 署 队 位 件 级 ${LONG}`,
  委: '员 托 派',
  局: `面 限 势 部!署门 ${LONG}`,
  厅: `级 ${LONG}`,
  署: '名',
  社: '会',
  队: '伍',
  心: '城 理',
  院: `校 士 落 大学!生 ${LONG}`,
  府: '性',
  办: '法 公 学 税 案 件 理 事!项',
  会: '议 员 计 见 展 场',
  网: '络 点 格 民',
  码: '头',
  事: '项 业 件 情 务 故 宜 实',
  法: '律 规 院 人 治 制 实施条 实施细 实施办',
  例: '实施条 实施细 实施办',
  通: '过 知 报 道 信 用 常',
  库: '存 房',
  条: '例 件',
  计: '划 算',
  公: '安 室 司 园 布 开',
  行: '动!产 业 为 政',
};

const words = (list: string): string[] => list.trim().split(/\s+/);

/** For `packLexicon`. */
export const EDGE_WORDS: EdgeWords = {
  before: words(BEFORE),
  after: words(AFTER),
  organs: ORGAN_ENDINGS,
  levels: LEVELS,
  foreign: words(FOREIGN),
  bearers: BEARERS,
  bodies: words(BODIES),
  acts: words(ACTS),
  continued: CONTINUED_BY,
};
