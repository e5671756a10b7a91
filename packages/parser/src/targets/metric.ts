import type { ParsedTarget } from '../model';
import type { Quantity } from './quantities';

/** Words that lead to a metric or follow it, and are no part of its name. */
const LEADING =
  /^(?:[,、\s]|其中|将|把|力争|争取|确保|努力|到|年底前|年内|今年|20[0-9]{2}年(?:底|末|内)?前?|使|推动|推进|实现|全面|基本|加快|逐步|持续|进一步|累计|新增|的)+/;
const TRAILING =
  /(?:[\s“]|均|都|分别|要|将|力争|争取|年均|平均|累计|总体|达到|达|提高|提升|增加|增长|下降|降低|减少|上升|扩大|压减|压缩|缩短|缩减|控制|保持|稳定|维持|突破|超过|不低于|不少于|不超过|不高于|至少|到|至|在|为|约|近|进入|位居|位列|实现|完成|建成|建设|打造|培育|选树|组织实施|全国总额的|的)+$/;
/** What the change is counted from: 比2020年, 由20%, 在2020年基础上. */
const BASE = /(?:(?:比|较|由|从)(?:上年|同期|[0-9][0-9.,%年个]*)[^,]{0,6}|在[0-9]{4}年(?:的)?基础上?)$/;

/** The words of a clause without the time, the adverbs and the verb that lead to what is promised. */
export const withoutLead = (words: string): string => words.replace(LEADING, '').trim();

/** A result that closed before this one: 项目数进入全国前九、资金量不低于…. */
const CLOSED = /^.*[前第](?:[一二三四五六七八九十]+|[0-9]+)(?:名|位|强)?、(?=[^、])/;

/** Name of what is measured, from the words before the number. */
export function metricBefore(words: string): string {
  return words
    .replace(CLOSED, '')
    .replace(LEADING, '')
    .replace(TRAILING, '')
    .replace(BASE, '')
    .replace(TRAILING, '')
    .trim();
}

/**
 * Names of what a quantity measures: one, or several where the clause gives the same value for each
 * (“A率、B率均达80%”). For a count the name follows the number (100项高频服务).
 */
export function metricsOf(clause: string, quantity: Quantity): string[] {
  const before = clause.slice(0, quantity.start);
  const respective = before.lastIndexOf('分别');
  if (respective >= 0) {
    // A、B和C分别达到X、Y和Z: as many values before this one as names before its own
    const names = metricBefore(before.slice(0, respective)).split(/[、和与及]/);
    const place = (before.slice(respective).match(/[0-9](?:%|[^0-9.,、和]{1,4})[、和与及]/g) ?? []).length;
    const name = names[place];
    if (name !== undefined && names.length > 1) return [metricBefore(name)];
  }
  const shared = /^(.*?)(?:比例|比率|率)?(?:均|都)(?=[^均都]*$)/.exec(before);
  if (shared) {
    const parts = splitList(before.slice(0, before.search(/[均都](?=[^均都]*$)/)));
    if (parts.length > 1) return parts.map((part) => metricBefore(part));
  }
  const nounFirst = /^(?:$|[,、])/.test(clause.slice(quantity.end))
    ? /[^,、“”0-9]{2,16}$/.exec(before)
    : null;
  const counted =
    /^(?:(?!在?年[内底]|[,、;和及与并]).){0,30}/.exec(
      clause.slice(quantity.end).replace(/^(?:以上|以内|左右|的)+/, ''),
    )?.[0] ?? '';
  const measure = metricBefore(before);
  if (quantity.unit.includes('%') || quantity.unit.includes('百分点')) return [measure];
  if (counted === '') return [measure || (nounFirst?.[0] ?? '')];
  return [counted.replace(/[“”]/g, '')];
}

/** Parts of an enumeration by 、 outside quotation marks; adjacent quotations (“甲”“乙”比例) are parts too. */
function splitList(words: string): string[] {
  const quoted = words.match(/“[^”]+”/g) ?? [];
  if (quoted.length > 1 && /“[^”]+”“[^”]+”/.test(words)) return quoted.map((name) => name.slice(1, -1));
  const parts: string[] = [''];
  let depth = 0;
  for (const sign of words) {
    if ('“《('.includes(sign)) depth++;
    else if ('”》)'.includes(sign)) depth--;
    if (sign === '、' && depth === 0) parts.push('');
    else parts[parts.length - 1] += sign;
  }
  const measures = parts.every((part) => /(?:率|比例|比重|数|量|值|度|额|面积|占比|水平)$/.test(part.trim()));
  return measures ? parts : [words];
}

/** How the value bounds the result. Growth by a figure is exact (增长15%), reaching one is a lower bound. */
export function comparatorOf(clause: string, quantity: Quantity): ParsedTarget['comparator'] {
  const before = clause.slice(Math.max(0, quantity.start - 12), quantity.start);
  const after = clause.slice(quantity.end, quantity.end + 4);
  if (/^[余多个]*(?:以上|及以上)/.test(after) || /以上$/.test(clause.slice(quantity.start, quantity.end)))
    return '>=';
  if (
    /^(?:以内|以下|及以下|内)/.test(after) ||
    /(?:不超过|不高于|控制在|不多于|压减至|压缩至|缩短至|降至|下降到|下降至|降到)[^,]{0,4}$/.test(before)
  )
    return '<=';
  if (/^左右/.test(after) || /(?:约|左右)$/.test(before)) return '=';
  if (/不(?:低|少|小)于[^,]{0,6}$|至少$/.test(before)) return '>=';
  if (/(?:超过|突破|高于)[^,]{0,2}$/.test(before)) return '>';
  if (/低于$/.test(before)) return '<';
  if (/(?:达到?|提高到|提升到|提升至|提高至|增加到|增至|扩大到)[^,]{0,2}$/.test(before)) return '>=';
  return '=';
}
