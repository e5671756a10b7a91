import type { ParsedResponsibility } from '../model';
import { type Party, readPartyList } from './party-list';
import { isBodyName, isGenericParty } from './party-names';

/** A sentence or a part of one that begins with names and what they do: 市发展改革委负责统筹. */
const STATED = /^([^，,“《由的]{3,60}?)(牵头|负责)(?!同志|人|制)(?=[\u4e00-\u9fff])/u;

/** Who takes part, behind who leads. */
const HELPERS =
  /牵头[^，,]{0,10}[，,]([^，,。；“《]{3,100}?)(?:密切|积极|共同)?(?:配合|参与|参加|协助|协同)/u;

/** A sentence whose subject is a group of which something is required: 各地、各部门要…, 各级政府应当…. */
const DUTY =
  /^(?:[^，,]{0,6}[，,])?((?:各|有关|相关|全市各|全省各|省直|市直|县级以上)[^，,]{0,60}?)(?:(?<![需主重只首想])要|应当?|须|必须)(?=[\u4e00-\u9fff])/u;
/** What such a group's name ends with. */
const GROUP =
  /(?:各?地|地区|部门|单位|政府|管委会|党委|党组|[（(]党组[)）]|机关|机构|企业|高校|院校|[省市县区州旗镇乡]|[）)]|街道|园区|开发区|分局|分行|支行|银行|公司|学校|医院|方面|厅局|委办局)$/u;

/**
 * Responsibilities stated inside the sentences of an item that has no clause of its own: 由市发改委牵头,
 * 办公室设在市政府办公室, a body set up with a duty (成立领导小组，负责…), and groups of which a duty is
 * required (各级政府要…).
 */
export function sentenceResponsibilities(text: string): ParsedResponsibility[] {
  const found: ParsedResponsibility[] = [];
  const add = (surface: string, role: ParsedResponsibility['role'], generic: boolean): void => {
    if (!found.some((old) => old.surface === surface)) found.push({ surface, role, generic });
  };
  const addRole = ({ surface, generic }: Party, verb: string): void =>
    add(surface, verb === '牵头' ? 'lead' : 'participant', generic);
  for (const sentence of text.split(/[。；;！？\n]/u)) {
    for (const match of sentence.matchAll(/由([^由，,]{2,90}?)(牵头|负责(?!同志|人|制)|会同)/gu)) {
      for (const party of readPartyList(match[1] ?? '')) {
        if (party.generic || isNamedBody(party.surface)) addRole(party, match[2] ?? '');
      }
    }
    for (const part of sentence.split(/[，,]/u)) {
      const stated = STATED.exec(part.trim());
      const parties = readPartyList(stated?.[1] ?? '');
      if (parties.every(({ surface, generic }) => !generic && isNamedBody(surface))) {
        for (const party of parties) addRole(party, stated?.[2] ?? '');
      }
    }
    // 由市农牧业局牵头，市商务局、市财政局参加: who helps stands behind who leads.
    const helpers = found.some(({ role }) => role === 'lead') ? HELPERS.exec(sentence)?.[1] : undefined;
    for (const party of helpers === undefined ? [] : readPartyList(helpers)) {
      if (party.generic || isNamedBody(party.surface)) addRole(party, '');
    }
    establishedBodies(sentence, add);
    const duty = DUTY.exec(sentence.trim());
    if (duty?.[1] === undefined || !GROUP.test(duty[1]) || duty[1].includes('对')) continue;
    const parties = readPartyList(duty[1]);
    // 各级组织、编制、人力资源社会保障部门 is one phrase: its parts aren't names.
    const whole = parties.every(({ surface, generic }) => generic && GROUP.test(surface));
    if (whole) for (const { surface } of parties) add(surface, 'participant', true);
    else if (isGenericParty(duty[1])) add(duty[1], 'participant', true);
  }
  return found;
}

/** A body that its name sets apart; 学校 or 公司 alone is none. */
function isNamedBody(surface: string): boolean {
  return (
    surface.length >= 3 &&
    isBodyName(surface) &&
    !/^(?:办公室|学校|医院|银行|公司|企业|政府|法院|社区|高校)/u.test(surface)
  );
}

function establishedBodies(
  sentence: string,
  add: (surface: string, role: 'participant', generic: boolean) => void,
): void {
  if (!/负责|统筹|承担/u.test(sentence)) return;
  const under = /在([\u4e00-\u9fff]{2,24}(?:领导小组|委员会|指挥部))(?:的)?(?:统一)?领导下/u.exec(sentence);
  if (under?.[1] !== undefined) add(under[1], 'participant', false);
  const body =
    /(?:成立|组建|设立)(?:由[^，,]{0,40}的)?([\u4e00-\u9fff“”]{2,30}(?:领导小组|工作专班|委员会|指挥部|工作组))/u.exec(
      sentence,
    );
  if (body?.[1] !== undefined && !/专家/u.test(body[1])) add(body[1], 'participant', false);
  const office =
    /办公室设?在([\u4e00-\u9fff]{2,24})/u.exec(sentence) ??
    /办公室设(?:于)?([\u4e00-\u9fff]{3,24})/u.exec(sentence);
  if (office?.[1] !== undefined && isBodyName(office[1])) add(office[1], 'participant', false);
}
