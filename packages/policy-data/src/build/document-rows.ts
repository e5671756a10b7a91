import type { ParsedCommitment, ParsedDocument } from '@policy-lens/parser/model';
import { agencyEntity } from '../entities/agency-entity';
import type { EntityRegistry } from '../entities/entity-registry';
import { instrumentTitle, namedInstrument } from '../entities/find-instruments';
import { EntityRecogniser } from '../entities/recognise-entities';
import { commitmentId, stableHash } from '../ids';
import { type DocumentRegion, documentRegion } from '../regions/document-region';
import type { Row } from '../tables/table-writer';

export interface SourceIdentity {
  name: string;
  sha256: string;
  /** Id of the document, free of clashes. */
  documentId: string;
}

/** Rows of one document, by table. */
export type DocumentRows = Record<
  | 'documents'
  | 'commitments'
  | 'responsibilities'
  | 'targets'
  | 'mentions'
  | 'citations'
  | 'repairs'
  | 'damage',
  Row[]
>;

/** Shorter titles (通知, 公告) name nothing. */
const SHORTEST_TITLE = 8;

/** Gives how often it was asked for the same thing before. */
function counter(): (what: string) => number {
  const counts = new Map<string, number>();
  return (what) => {
    const before = counts.get(what) ?? 0;
    counts.set(what, before + 1);
    return before;
  };
}

/**
 * Turns a parsed document into rows and registers its entities. Citations come without `cited_document_id`,
 * which only the whole package can tell.
 */
export function documentRows(
  document: ParsedDocument,
  source: SourceIdentity,
  registry: EntityRegistry,
): DocumentRows {
  const region = documentRegion(document);
  const id = source.documentId;
  const parties = document.commitments.flatMap((c) =>
    c.responsibilities.filter((r) => !r.generic).map((r) => r.surface),
  );
  const recogniser = new EntityRecogniser(document.text, region.code, [...new Set(parties)]);
  const rows: DocumentRows = {
    documents: [documentRow(document, source, region)],
    commitments: [],
    responsibilities: [],
    targets: [],
    mentions: [],
    citations: [],
    repairs: document.repairs.map((r) => ({
      document_id: id,
      source_start: r.sourceStart,
      source_end: r.sourceEnd,
      kind: r.kind,
      reading: r.reading,
      evidence: r.evidence,
    })),
    damage: [],
  };
  const before = counter();
  for (const commitment of document.commitments) {
    const path = commitment.path.join('/');
    const commitment_id = commitmentId(
      id,
      path,
      commitment.heading,
      before(`${path}\0${commitment.heading ?? ''}`),
    );
    rows.commitments.push({
      id: commitment_id,
      document_id: id,
      ordinal: commitment.ordinal,
      path,
      heading: commitment.heading,
      text: commitment.text,
      source_start: commitment.sourceStart,
      source_end: commitment.sourceEnd,
      rule: commitment.rule,
    });
    for (const { start, end } of commitment.damage) rows.damage.push({ commitment_id, start, end });
    rows.responsibilities.push(...responsibilityRows(commitment, commitment_id, region.code, registry));
    rows.targets.push(...targetRows(commitment, commitment_id));
    for (const { surface, start, end, ...entity } of recogniser.mentions(commitment.text)) {
      const entity_id = registry.register(entity, surface);
      rows.mentions.push({ commitment_id, entity_id, surface, start, end });
    }
  }
  // The document itself is an instrument, so that pages that name it can show what it holds.
  if (document.title.length >= SHORTEST_TITLE)
    registry.register(namedInstrument(document.title, region.code), null);
  rows.citations.push(...citationRows(document, id, region.code, registry));
  return rows;
}

function documentRow(document: ParsedDocument, source: SourceIdentity, region: DocumentRegion): Row {
  return {
    id: source.documentId,
    title: document.title,
    document_number: document.documentNumber,
    kind: document.kind,
    issuer: document.issuer,
    region: region.name,
    region_code: region.code,
    level: region.level,
    issued_on: document.issuedOn,
    published_on: document.publishedOn,
    script: document.script,
    source_file: source.name,
    source_sha256: source.sha256,
    source_url: document.sourceUrl,
    is_plan: document.isPlan,
    reason: document.reason,
    blanket_parties: document.blanketParties.map((p) => p.surface).join('、'),
  };
}

function responsibilityRows(
  { responsibilities }: ParsedCommitment,
  commitment_id: string,
  regionCode: string,
  registry: EntityRegistry,
): Row[] {
  return responsibilities.map(({ surface, role, generic }, ordinal) => {
    const agency = generic ? null : agencyEntity(surface, regionCode);
    const entity_id = agency ? registry.register(agency, surface) : null;
    return { commitment_id, ordinal, surface, role, generic, entity_id };
  });
}

function targetRows({ targets }: ParsedCommitment, commitment_id: string): Row[] {
  const before = counter();
  return targets.map((target) => {
    const what = `${target.text}\0${target.metric}\0${target.value ?? ''}`;
    const id = `t${stableHash([commitment_id, what, String(before(what))], 12)}`;
    return { id, commitment_id, ...target };
  });
}

/** One row for each title; its instrument is registered. */
function citationRows(
  { citations }: ParsedDocument,
  document_id: string,
  regionCode: string,
  registry: EntityRegistry,
): Row[] {
  const rows = new Map<string, Row>();
  for (const { title, documentNumber } of citations) {
    const name = instrumentTitle(title);
    if (name === '' || rows.has(name)) continue;
    const entity_id = registry.register(namedInstrument(name, regionCode), null);
    rows.set(name, { document_id, title, document_number: documentNumber, entity_id });
  }
  return [...rows.values()];
}
