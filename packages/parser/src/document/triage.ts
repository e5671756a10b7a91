import { MAX_PARAGRAPHS } from '../outline/paragraphs';
import type { Item } from './find-items';
import type { FramedParagraph } from './frame';

export interface Triage {
  kind: string;
  isPlan: boolean;
  reason: string;
}

const KINDS: readonly (readonly [RegExp, string])[] = [
  [/政府工作报告/u, 'report'],
  [
    /(?:任务|措施|举措|工作|分工)(?:分工|分解|责任|落实|推进)?(?:清单|分工表|分解表|一览表|台账|表)$/u,
    'plan',
  ],
  [/(?:解读|问答|一图读懂|常见问题|热点\d*问|答记者问|简介|详解|指引|申领|攻略)/u, 'faq'],
  [/(?:条例|法|章程)$/u, 'law'],
  [/(?:办法|规定|细则|规则|规范|准则|要点修正|令)(?:中华民国.*)?$/u, 'measures'],
  [/报告$/u, 'report'],
  [/(?:公告|通告|公示|名单|通报|目录|清单)$/u, 'announcement'],
  [/(?:批复|复函|函|答复)$/u, 'letter'],
  [/决定$|决议$/u, 'decision'],
  [/(?:方案|计划|规划|纲要|要点|措施|行动|任务|安排|政策|分工|[条策]|工程)$/u, 'plan'],
  [/意见$/u, 'opinion'],
  [/通知$/u, 'notice'],
];

/** Kind of a document by its title; `text` where the title tells none. */
export function documentKind(title: string): string {
  const bare = title.replace(/[（(][^（()）]*[)）]$/u, '').replace(/[》”"\s]+$/u, '');
  for (const [pattern, kind] of KINDS) if (pattern.test(bare)) return kind;
  // A line broken in the wrong place leaves words behind the title.
  const inside =
    /(?:实施|指导|若干)意见|(?:实施|工作|行动|试点)方案|行动计划|工作要点|若干(?:政策)?措施|工作安排/u.exec(
      bare,
    )?.[0];
  return inside === undefined ? 'text' : inside.endsWith('意见') ? 'opinion' : 'plan';
}

/** Notices by title that set no task for government. */
const NO_TASK =
  /组成人员|任免|职务|放假|节假日安排|名单|表彰|表扬|追授|授予[^，]{0,30}称号|认定结果|申报(?:工作)?(?:有关事项|事宜)?的?通知|(?:征集|招聘|报名|遴选|评选|评审)[^，]{0,20}的?(?:通知|公告)|组织申报|停止执行|废止|失效/u;

/** A text whose title is lost counts as a plan if most of at least so many items begin with such a verb. */
const MIN_TOLD = 6;
const TOLD_SHARE = 0.7;
const IMPERATIVE =
  /^(?:推[进动广行]|加[强快大]|完善|建[立设成]|健全|打造|构建|强化|深[化入]|优化|提[升高]|促进|落实|开展|实施|支持|鼓励|引导|培育|创新|拓展|扩大|做[好强优]|抓好|严格|规范|统筹|持续|全面|积极|着力|大力|进一步|探索|发展|保障|整合|升级|制定|编制|组织|坚持|聚焦|夯实|增强|营造|防范|压实|巩固|盘活|助力|赋能)/u;

const PLAN_KINDS = new Set(['plan', 'opinion', 'notice', 'decision', 'letter']);
/** Rows of a table that gives deadlines only, from which a text counts as a plan. */
const MIN_ROWS = 3;
/** Articles from which a text counts as a law or as measures set out in articles. */
const MIN_ARTICLES = 4;

/** A letter that tells what was found or done (现将有关情况函复如下, …办理情况的函, …提案的答复). */
const REPORTS_BACK =
  /现将[^。\n]{0,30}(?:情况|结果|意见)[^。\n]{0,12}(?:函复|函告|答复|回复|报告)?如下|现答复如下/u;
const REPLY_TITLE = /(?:情况|提案|议案|建议)(?:办理情况)?的?(?:复函|函|答复|回复)$|答复$/u;
/** A demand on somebody, as approvals make them: …人民政府要加强组织领导. */
const DEMAND =
  /(?:^|[。；，\n]|政府|部门|单位|兵团|[省市县区州])要(?!求|么|素|点)|应当|必须|严格|由[^，。]{2,40}(?:负责|会同)/u;

/** A letter without a clause of responsibility undertakes something only if it approves and demands. */
function onlyReplies(text: string, title: string, items: readonly Item[]): boolean {
  if (REPLY_TITLE.test(title) || REPORTS_BACK.test(text.slice(0, 3000))) return true;
  return !items.some(({ start, end }) => DEMAND.test(text.slice(start, end)));
}

/** Whether a text is a plan at all, and why (not). `items` are what it would undertake. */
export function triage(
  text: string,
  title: string,
  framed: readonly FramedParagraph[],
  items: readonly Item[],
): Triage {
  const clauses = items.reduce(
    (count, item) => count + item.clauses.filter(({ parties }) => parties.length > 0).length,
    0,
  );
  const kind = documentKind(title);
  const articles = framed.filter(({ label }) => label?.style === 'article').length;
  const others = framed.filter(({ label }) =>
    /^(?:part|chapter|section|cn|cn-paren|ar-dot)$/u.test(label?.style ?? ''),
  ).length;
  const not = (reason: string, as = kind): Triage => ({ kind: as, isPlan: false, reason });
  if (framed.length >= MAX_PARAGRAPHS) return not('more lines than a document has', 'text');
  if (/^\s*各位代表/mu.test(text.slice(0, 3000)) || (kind === 'report' && /工作报告/u.test(title)))
    return not('a work report', 'report');
  if (articles >= MIN_ARTICLES && articles * 2 > others && clauses < 2) {
    return not('set out in articles: a law, regulation or measures', kind === 'law' ? 'law' : 'measures');
  }
  if (kind === 'report') return not('a report');
  if (isQuestions(text, framed)) return not('questions and answers', 'faq');
  if (kind === 'faq' && clauses === 0) return not('an explanation');
  if (kind === 'announcement' && clauses === 0) return not('an announcement or list');
  if (clauses > 0)
    return { kind, isPlan: true, reason: `${clauses} responsibility clause${clauses > 1 ? 's' : ''}` };
  const rows = items.filter(({ rule }) => rule === 'table-row').length;
  if (rows >= MIN_ROWS && PLAN_KINDS.has(kind))
    return { kind, isPlan: true, reason: `${rows} rows of a table of tasks` };
  if ((kind === 'law' || kind === 'measures') && clauses === 0) return not('measures that set rules');
  if (NO_TASK.test(title))
    return not('personnel, holidays, honours, lists or calls for applications', 'announcement');
  if (others === 0) return not('no items', kind === 'text' ? 'news' : kind);
  if (kind === 'letter' && onlyReplies(text, title, items)) return not('a letter that reports or approves');
  if (PLAN_KINDS.has(kind))
    return { kind, isPlan: true, reason: `its title names ${kind === 'opinion' ? 'an' : 'a'} ${kind}` };
  const told = items.filter(({ start }) => IMPERATIVE.test(text.slice(start, start + 6))).length;
  if (items.length >= MIN_TOLD && told >= items.length * TOLD_SHARE && !/问答|解读|指南|流程/u.test(title)) {
    return { kind, isPlan: true, reason: `${told} of ${items.length} items begin with what shall be done` };
  }
  return not('its title names no plan, no clause gives responsibility', 'news');
}

function isQuestions(text: string, framed: readonly FramedParagraph[]): boolean {
  let questions = 0;
  let answers = 0;
  for (const { end, bodyStart } of framed) {
    if (
      /[？?]$/u.test(text.slice(end - 1, end)) ||
      /^(?:问|Q)\d*[:：]/iu.test(text.slice(bodyStart, bodyStart + 4))
    )
      questions++;
    if (/^(?:答|A)\d*[:：]/iu.test(text.slice(bodyStart, bodyStart + 4))) answers++;
  }
  return questions >= 3 && (answers >= 2 || questions * 4 > framed.length);
}
