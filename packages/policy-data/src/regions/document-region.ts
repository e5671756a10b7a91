import { readLexiconTable } from '../lexicon/read-lexicon-table';
import { type Level, NATION } from '../records';
import { firstFullRegion, leadingRegion } from './find-region';
import { fullRegionName, REGIONS } from './gbt2260';

export interface DocumentRegion {
  /** GB/T 2260; empty when nothing in the document tells. */
  code: string;
  /** Name with its superior regions, as `浙江省丽水市`. */
  name: string;
  level: Level | null;
}

/** Organs of the nation: no region stands in their names. */
const NATIONAL =
  /^(?:中共中央|中央|国务院|全国|中华人民共和国|国家|最高人民|财政部|教育部|科技部|科学技术部|公安部|民政部|司法部|商务部|水利部|自然资源部|生态环境部|交通运输部|农业农村部|文化和旅游部|应急管理部|工业和信息化部|人力资源社会保障部|人力资源和社会保障部|住房城乡建设部|住房和城乡建设部|退役军人事务部|审计署|海关总署|税务总局|市场监管总局|中国人民银行|人民银行|金融监管总局|中国证监会|中国银保监会)/u;

let prefixes: Map<string, string> | undefined;

/** Region of a document number: its longest curated beginning, as 湘 in 湘政办发〔2024〕17号. */
function regionOfNumber(number: string): string | null {
  prefixes ??= new Map(
    readLexiconTable('number-prefixes').map((r) => [r['prefix'] ?? '', r['region_code'] ?? '']),
  );
  for (let length = Math.min(4, number.length); length > 0; length--) {
    const code = prefixes.get(number.slice(0, length));
    if (code) return code;
  }
  return null;
}

function describe(code: string): DocumentRegion {
  return { code, name: fullRegionName(code), level: REGIONS.get(code)?.level ?? null };
}

/** Region in the title: at its beginning or after 印发《, never one that a State Council reply is about. */
function regionOfTitle(title: string): string | null {
  const opening = leadingRegion(title);
  if (opening?.full || (opening && opening.region.level === 'province')) return opening.region.code;
  const quoted = /《([^》]+)》/u.exec(title)?.[1];
  return (
    (quoted ? firstFullRegion(quoted)?.region.code : undefined) ?? firstFullRegion(title)?.region.code ?? null
  );
}

/**
 * Level and region of a document from its issuer, then its number's beginning, then its title, then the
 * opening of its text. A relative issuer (市政府) says nothing.
 */
export function documentRegion(document: {
  issuer: string;
  title: string;
  documentNumber: string | null;
  text: string;
}): DocumentRegion {
  const issuer = document.issuer.trim();
  const named = leadingRegion(issuer) ?? firstFullRegion(issuer);
  if (named) return describe(named.region.code);
  if (NATIONAL.test(issuer)) return describe(NATION);
  const byNumber = document.documentNumber ? regionOfNumber(document.documentNumber) : null;
  const byTitle = NATIONAL.test(document.title) ? NATION : regionOfTitle(document.title);
  if (byNumber && byTitle?.startsWith(byNumber.slice(0, 2))) return describe(byTitle);
  const code = byNumber ?? byTitle ?? firstFullRegion(document.text.slice(0, 400))?.region.code;
  return code ? describe(code) : { code: '', name: '', level: null };
}
