import { simplify } from '@policy-lens/hanzi/script/simplify';
import { sentenceResponsibilities } from '../clauses/sentence-clauses';
import type { ParsedCommitment, ParsedResponsibility, ParsedTarget } from '../model';
import { extractTargets } from '../targets/extract-targets';
import type { TableDeadline } from '../targets/table-deadline';
import type { CollatedText } from '../text/collated-text';
import { firstWords } from '../text/first-words';
import type { Item } from './find-items';
import type { DocumentMetadata } from './metadata';

interface Input {
  collated: CollatedText;
  items: readonly Item[];
  /** Offset from which the first party of a list leads, or null. */
  firstLeads: number | null;
  metadata: DocumentMetadata;
}

/** Commitments of the items, and the parties that a clause gives to every later item. */
export function buildCommitments({ collated, items, firstLeads, metadata }: Input): {
  commitments: ParsedCommitment[];
  blanketParties: ParsedResponsibility[];
} {
  const blanketParties: ParsedResponsibility[] = [];
  const year = planYear(metadata);
  const lastClause = items.at(-1)?.end ?? 0;
  const taken = new Set<string>();
  const commitments = items.map((item, ordinal): ParsedCommitment => {
    const [start, end] = wholeUnits(collated, item.start, item.end);
    const clean = simplify(collated.text.slice(start, end));
    const responsibilities: ParsedResponsibility[] = [];
    for (const clause of item.clauses) {
      const ordered =
        clause.firstLeads || (firstLeads !== null && (clause.start > firstLeads || firstLeads > lastClause));
      addParties(responsibilities, ordered ? leadFirst(clause.parties) : clause.parties);
      addParties(blanketParties, clause.blanket);
    }
    if (responsibilities.length === 0) addParties(responsibilities, sentenceResponsibilities(clean));
    const deadline = deadlineOf(item.path);
    return {
      ordinal,
      path: uniquePath(item.path, clean, taken),
      heading: item.heading,
      text: clean,
      responsibilities,
      targets: targetsOf(clean, year, deadline, item.deadline ?? null),
      sourceStart: collated.starts[start] ?? 0,
      sourceEnd: collated.ends[end - 1] ?? 0,
      damage: damageIn(collated, start, end),
      rule: item.rule,
    };
  });
  return { commitments, blanketParties };
}

/** A deadline from a table's column holds for what gives none itself, and dates one result where no target stands. */
function targetsOf(
  text: string,
  year: number | null,
  deadline: string | null,
  column: TableDeadline | null,
): ParsedTarget[] {
  const targets = extractTargets(text, { year, deadline });
  const from = column?.year ?? (year === null ? null : String(year));
  if (column === null || from === null) return targets;
  const until = column.rest === '' ? from : `${from}-${column.rest}`;
  if (targets.length > 0) return targets.map((target) => ({ ...target, deadline: target.deadline ?? until }));
  return extractTargets(text, { year, deadline: until }).slice(0, 1);
}

/** Moves the borders outwards so that no repair is cut: its units share one span of the source. */
function wholeUnits({ starts, ends, text }: CollatedText, from: number, to: number): [number, number] {
  let start = from;
  let end = to;
  while (start > 0 && starts[start - 1] === starts[start] && ends[start - 1] === ends[start]) start--;
  while (end < text.length && end > 0 && starts[end] === starts[end - 1] && ends[end] === ends[end - 1])
    end++;
  return [start, end];
}

/** A path that another item has already, as where numbering starts again unnoticed, gets the first words too. */
function uniquePath(path: readonly string[], text: string, taken: Set<string>): string[] {
  let unique = [...path];
  if (taken.has(unique.join('/'))) unique = [...path, firstWords(text, { start: 0, end: text.length })];
  for (let number = 2; taken.has(unique.join('/')); number++) unique = [...path, String(number)];
  taken.add(unique.join('/'));
  return unique;
}

function addParties(to: ParsedResponsibility[], parties: readonly ParsedResponsibility[]): void {
  for (const party of parties) if (!to.some((old) => old.surface === party.surface)) to.push({ ...party });
}

function leadFirst(parties: readonly ParsedResponsibility[]): ParsedResponsibility[] {
  if (parties.some(({ role }) => role === 'lead')) return [...parties];
  const first = parties.findIndex(({ generic }) => !generic);
  return parties.map((party, index) => (index === first ? { ...party, role: 'lead' } : party));
}

/** The year that a plan is for (湖南省2024年…要点), else the year of issue. */
function planYear({ title, issuedOn, documentNumber }: DocumentMetadata): number | null {
  const named =
    /(?<![-—–至\d])(20\d{2})年(?!.*20\d{2}年)/u.exec(title)?.[1] ??
    issuedOn?.slice(0, 4) ??
    /〔(\d{4})〕/u.exec(documentNumber ?? '')?.[1];
  return named === undefined ? null : Number(named);
}

/** 到2025年 in the path holds for every target of the item. */
function deadlineOf(path: readonly string[]): string | null {
  return /(?:到|至)(20\d{2})年/u.exec(path.at(-1) ?? '')?.[1] ?? null;
}

function damageIn(collated: CollatedText, start: number, end: number): { start: number; end: number }[] {
  const from = collated.starts[start] ?? 0;
  const to = collated.ends[end - 1] ?? 0;
  const found: { start: number; end: number }[] = [];
  for (const repair of collated.repairs) {
    if (repair.kind !== 'damage' || repair.sourceStart < from || repair.sourceEnd > to) continue;
    let at = start;
    while (at < end && (collated.starts[at] ?? 0) < repair.sourceStart) at++;
    let until = at;
    while (until < end && (collated.starts[until] ?? 0) < repair.sourceEnd) until++;
    found.push({ start: at - start, end: until - start });
  }
  return found;
}
