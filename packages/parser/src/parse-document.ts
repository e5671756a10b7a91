import { detectScript } from '@policy-lens/hanzi/script/script';
import { simplify } from '@policy-lens/hanzi/script/simplify';
import { FIRST_LEADS } from './clauses/responsibility-clause';
import { buildCommitments } from './document/build-commitments';
import { findCitations } from './document/citations';
import { explainLines } from './document/explain-lines';
import { findItems, type Item } from './document/find-items';
import { type FramedParagraph, frameParagraphs } from './document/frame';
import { readMetadata } from './document/metadata';
import { triage } from './document/triage';
import type { ParsedDocument, Repair } from './model';
import { buildOutline } from './outline/outline';
import { splitParagraphs } from './outline/paragraphs';
import { decodeSource } from './read/decode-source';
import { readSource } from './read/read-source';
import { repairText } from './repair/repair-text';
import { readTaskTables } from './tables/task-tables';

/** Where a text file says that it comes from. */
const LINK = /(?:^|\n)(?:原文|文件|来源)?(?:链接|网址)[:：]\s?(https?:\/\/[^\s，。；）)"'<>]{4,300})/u;

/** A file as received. `name` tells markup from text; it may be a path. */
export interface SourceFile {
  name: string;
  bytes: Uint8Array;
}

/**
 * Reads one file into commitments. Offsets are UTF-16 offsets in `decodeSource(bytes, name)`. Never throws on
 * any bytes; what isn't a plan comes back with `isPlan` false, a reason and no commitments.
 */
export function parseDocument({ name, bytes }: SourceFile): ParsedDocument {
  return parseText(name, decodeSource(bytes, name));
}

/** As `parseDocument`, for text that is decoded already. */
export function parseText(name: string, source: string): ParsedDocument {
  const { article, tables, fields, pageTitle, sourceUrl } = readSource(name, source);
  const collated = repairText(article);
  const text = simplify(collated.text);
  const taskTables = readTaskTables(text, collated.starts, tables);
  const framed = frameParagraphs(text, splitParagraphs(text), taskTables);
  const metadata = readMetadata(text, framed, fields, pageTitle);
  const items = [...itemsOfParts(text, framed), ...taskTables.flatMap((table) => table.items)].sort(
    (a, b) => a.start - b.start,
  );
  const verdict = triage(text, metadata.title, framed, items);
  const kept = verdict.isPlan ? items : [];
  const firstLeads = text.search(FIRST_LEADS);
  const { commitments, blanketParties } = buildCommitments({
    collated,
    items: kept,
    firstLeads: firstLeads < 0 ? null : firstLeads,
    metadata,
  });
  const body = framed.filter(({ role }) => role !== 'chrome');
  const script = detectScript(article.text);
  return {
    title: metadata.title,
    documentNumber: metadata.documentNumber,
    ...verdict,
    issuer: metadata.issuer,
    issuedOn: metadata.issuedOn,
    publishedOn: metadata.publishedOn,
    script: script === 'none' ? 'hans' : script,
    sourceUrl: sourceUrl ?? LINK.exec(text)?.[1] ?? null,
    blanketParties,
    commitments,
    citations: findCitations(
      body.map(({ start, end }) => text.slice(start, end)).join('\n'),
      metadata.ownTitles,
    ),
    repairs: tellingRepairs(collated.repairs, commitments),
    lines: explainLines(collated, text, framed, kept),
    text: body.map(({ start, end }) => text.slice(start, end)).join('\n'),
  };
}

function itemsOfParts(text: string, framed: readonly FramedParagraph[]): Item[] {
  const parts = new Map<number, FramedParagraph[]>();
  for (const paragraph of framed) {
    if (paragraph.role !== 'body') continue;
    const part = parts.get(paragraph.part);
    if (part) part.push(paragraph);
    else parts.set(paragraph.part, [paragraph]);
  }
  return [...parts.values()].flatMap((body) => findItems(text, buildOutline(text, body)));
}

/**
 * White space and markup outside every commitment aren't worth a line of the apparatus; inside one they are
 * needed, because span and repairs together must give its text.
 */
function tellingRepairs(
  repairs: readonly Repair[],
  commitments: readonly { sourceStart: number; sourceEnd: number }[],
): Repair[] {
  const spans = [...commitments].sort((a, b) => a.sourceStart - b.sourceStart);
  let at = 0;
  return repairs.filter((repair) => {
    while (at < spans.length && (spans[at]?.sourceEnd ?? 0) <= repair.sourceStart) at++;
    const inside = (spans[at]?.sourceStart ?? Number.POSITIVE_INFINITY) < repair.sourceEnd;
    return inside || !/^(?:white space|markup|character reference)$/u.test(repair.evidence);
  });
}
