import type { ParsedResponsibility } from '../model';
import { splitOutside } from './brackets';
import { type Party, readPartyList } from './party-list';
import { isBodyName, isGenericParty, isRegionName } from './party-names';

/** What one clause says. */
export interface ClauseReading {
  parties: ParsedResponsibility[];
  /** Parties of every later item as well (以下不再列出). */
  blanket: ParsedResponsibility[];
  /** From here on the first party of a list leads (排在第一位的为牵头单位，下同). */
  firstLeads: boolean;
  /**
   * How sure the form alone makes it: a label (责任单位：) makes a clause wherever it stands, a verb where a
   * sentence ends, a bare list of names only as the last thing of a paragraph.
   */
  form: 'label' | 'verb' | 'list';
  rule: string;
}

type Role = ParsedResponsibility['role'];

const TASK =
  '牵头|主责|责任|主办|承办|协办|配合|参与|参加|协同|协作|协助|落实|实施|执行|负责|支持|完成|考核|督办|组织|主管|监管';
/** 牵头单位：, 责任部门：, 牵头考核单位：, 责任主体： … */
const LABEL = new RegExp(
  `(?:第一|主要|具体|共同|市级|省级|区级|各项)?(?:${TASK}){1,2}(?:及(?:${TASK}))?(?:单位|部门|主体|机构|处室|科室|方)(?:[:：]|为(?!.*[牵责]))|(?:牵头|配合|责任|主办|协办|参与|负责)[:：]`,
  'gu',
);
/** A label of something else: 完成时限：, 适用范围：, 责任人：, 联系电话：. */
const OTHER_LABEL = /(?:^|[，,；;。\s])([\u4e00-\u9fff]{2,8})[:：]/u;
const OTHER_LABEL_FIRST = /^[\u4e00-\u9fff]{2,8}[:：]/u;
const LEAD_VERB =
  /(?:共同|联合|分别|负责)?(?:为?牵头(?:单位|部门)?(?:负责|组织|实施|落实|推进|抓总|协调|会同|,)?|总?牵头负责|主办|抓总)(?:实施|落实|推进|组织|做好)?$/u;
const PART_VERB =
  /(?:等)?(?:根据|按照?|依)?(?:各自|各)?(?:职责|职能|权限|任务)?(?:范围|权限)?(?:内)?(?:分工)?(?:共同|联合|分别|协同|密切|积极|具体|组织|分头|依法|抓好|做好|予以|给予)*(?:负责|配合|参与|参加|协助|落实|实施|协同|支持|协办|承办|推进|指导|监督|责任单位|为责任单位|均为责任单位|组织|执行|办理|分工)(?:负责|落实|实施|推进|配合|工作|组织|做好)*$/u;
const BLANKET =
  /以下(?:均需|均由|各项|任务|不再|同)|不再(?:逐一|一一|逐项|重复|单独)?(?:列出|列明|罗列|列举)|均为责任(?:单位|部门|主体)/u;
/** Where a clause goes on to parties of every later item. */
const LATER_ITEMS = /以下[^，,、]{0,8}?均(?:需|由)/u;
export const FIRST_LEADS =
  /(?:排|列)(?:在|名)?(?:第一|首|最前|前列|前面)(?:位|名|个)?(?:者|的)?(?:[\u4e00-\u9fff]{0,6})?(?:为|是)(?:该项[\u4e00-\u9fff]{0,6})?(?:牵头|第一责任|主要责任)|第一(?:个|家)?(?:单位|部门)为牵头|首(?:个|家|位)(?:单位|部门|的)?为牵头/u;

/** Longest text that is read as a clause. */
const MAX_CLAUSE = 900;

/** Reads the inside of a bracket, or a line, as a responsibility clause; null if it is none. */
export function readClause(content: string): ClauseReading | null {
  if (content.length > MAX_CLAUSE || content.length < 3) return null;
  const reading: ClauseReading = { parties: [], blanket: [], firstLeads: false, form: 'list', rule: '' };
  let clause = false;
  for (const { text } of splitOutside(content, /[。；;]/u)) {
    const segment = text.trim();
    if (segment === '') continue;
    if (FIRST_LEADS.test(segment)) {
      reading.firstLeads = true;
      const rest = segment
        .split(/[，,]/u)
        .filter((part) => !FIRST_LEADS.test(part) && !/^下同$/u.test(part.trim()))
        .join('，');
      clause = readSegment(rest, reading) || clause;
      continue;
    }
    if (OTHER_LABEL_FIRST.test(segment) && segment.search(LABEL) < 0) continue;
    if (readSegment(segment, reading)) clause = true;
    else if (!clause && reading.parties.length === 0) return null;
  }
  if (!clause || reading.parties.length === 0)
    return reading.firstLeads ? { ...reading, rule: 'clause-rule' } : null;
  return reading;
}

/** Reads one segment into `reading`; false if it isn't about responsibility. */
function readSegment(segment: string, reading: ClauseReading): boolean {
  const later = segment.search(LATER_ITEMS);
  if (later > 0) {
    const own = readSegment(segment.slice(0, later).replace(/[，,]$/u, ''), reading);
    return readSegment(segment.slice(later), reading) || own;
  }
  const labels = [...segment.matchAll(LABEL)];
  if (labels.length > 0) {
    reading.form = 'label';
    reading.rule ||= 'labelled-clause';
    labels.forEach((label, index) => {
      const from = label.index + label[0].length;
      const to = labels[index + 1]?.index ?? segment.length;
      const list = segment.slice(from, to).split(OTHER_LABEL)[0] ?? '';
      add(
        reading.parties,
        /牵头|主责|主办|第一/u.test(label[0]) ? 'lead' : 'participant',
        readVerbs(list)?.flatMap((part) => part.parties) ?? readPartyList(list),
      );
    });
    return reading.parties.length > 0;
  }
  const blanket = BLANKET.test(segment);
  const text = blanket
    ? segment
        .split(/[，,]/u)
        .filter((part) => !/^(?:以下)?不再/u.test(part.trim()))
        .join('，')
        .replace(LATER_ITEMS, '')
        .replace(/均(?=为责任)/gu, '')
    : segment;
  const parts = readVerbs(text);
  if (parts !== null) {
    if (reading.form === 'list') reading.form = 'verb';
    reading.rule ||= 'verb-clause';
    for (const part of parts) {
      add(reading.parties, part.role, part.parties);
      if (blanket) add(reading.blanket, part.role, part.parties);
    }
    return parts.length > 0;
  }
  const parties = readPartyList(text);
  if (parties.length === 0 || !parties.every(isCertain)) return false;
  reading.rule ||= 'bare-list';
  add(reading.parties, 'participant', parties);
  return true;
}

/** A牵头，B、C等有关单位按职责分工负责: parties by the verb that ends their part; null without any verb. */
function readVerbs(segment: string): { role: Role; parties: Party[] }[] | null {
  const parts: { role: Role; parties: Party[] }[] = [];
  let waiting: Party[] = [];
  let verbs = 0;
  for (const { text } of splitOutside(segment, /[，,]/u)) {
    const part = text.trim();
    const lead = LEAD_VERB.exec(part);
    const verb = lead ?? PART_VERB.exec(part);
    if (verb === null) {
      const inner = /^(.+?)牵头(?!单位|部门)[,，、]?(?:会同|协同|组织|与)?(.+)$/u.exec(part);
      if (inner !== null) {
        verbs++;
        parts.push({ role: 'lead', parties: [...waiting, ...readPartyList(inner[1] ?? '')] });
        waiting = readPartyList(inner[2] ?? '').filter(isLikely);
        continue;
      }
      waiting.push(...readPartyList(part).filter(isLikely));
      continue;
    }
    verbs++;
    const names = part.slice(0, verb.index);
    const [first = '', second] = names.split(/会同|商(?=[国省市财发])|联合(?=[\u4e00-\u9fff]{3})/u);
    const role: Role = lead === null ? 'participant' : 'lead';
    const leadInner = /^(.+?)牵头(?!单位|部门)(?:会同|，|,|、)?(.*)$/u.exec(first);
    if (leadInner !== null) {
      parts.push({
        role: 'lead',
        parties: [...waiting, ...readPartyList(leadInner[1] ?? '').filter(isLikely)],
      });
      parts.push({ role: 'participant', parties: readPartyList(leadInner[2] ?? '').filter(isLikely) });
    } else parts.push({ role, parties: [...waiting, ...readPartyList(first).filter(isLikely)] });
    if (second !== undefined)
      parts.push({ role: 'participant', parties: readPartyList(second).filter(isLikely) });
    waiting = [];
  }
  if (verbs === 0) return null;
  if (waiting.length > 0) parts.push({ role: 'participant', parties: waiting });
  const filled = parts.filter(({ parties }) => parties.length > 0);
  return filled.some(({ parties }) => parties.some(isCertain)) ? filled : null;
}

function isCertain({ surface, generic }: Party): boolean {
  return generic || isBodyName(surface) || isRegionName(surface);
}

/** Names may be of a form that no list knows, but a sentence is no name. */
function isLikely(party: Party): boolean {
  return (
    isCertain(party) ||
    (party.surface.length <= 14 && !/[的了是为将要把]|月|年底|完成|推进|落实/u.test(party.surface))
  );
}

function add(to: ParsedResponsibility[], role: Role, parties: readonly Party[]): void {
  for (const { surface, generic } of parties) {
    if (surface.length > 60) continue;
    if (!to.some((old) => old.surface === surface))
      to.push({ surface, role, generic: generic || isGenericParty(surface) });
  }
}
