import type { ParsedDocument } from '@policy-lens/parser/model';
import { agencyEntity } from '../entities/agency-entity';
import type { EntityRegistry } from '../entities/entity-registry';
import { instrumentTitle, namedInstrument } from '../entities/find-instruments';
import { EntityRecogniser } from '../entities/recognise-entities';
import { commitmentId, stableHash } from '../ids';
import { documentRegion } from '../regions/document-region';
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
    documents: [
      {
        id,
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
      },
    ],
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

  const occurrences = new Map<string, number>();
  for (const commitment of document.commitments) {
    const path = commitment.path.join('/');
    const place = `${path}\0${commitment.heading ?? ''}`;
    const occurrence = occurrences.get(place) ?? 0;
    occurrences.set(place, occurrence + 1);
    const commitment_id = commitmentId(id, path, commitment.heading, occurrence);
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
    for (const [ordinal, r] of commitment.responsibilities.entries()) {
      const agency = r.generic ? null : agencyEntity(r.surface, region.code);
      const entity_id = agency ? registry.register(agency, r.surface) : null;
      rows.responsibilities.push({
        commitment_id,
        ordinal,
        surface: r.surface,
        role: r.role,
        generic: r.generic,
        entity_id,
      });
    }
    const targetsSeen = new Map<string, number>();
    for (const t of commitment.targets) {
      const what = `${t.text}\0${t.metric}\0${t.value ?? ''}`;
      const again = targetsSeen.get(what) ?? 0;
      targetsSeen.set(what, again + 1);
      rows.targets.push({
        id: `t${stableHash([commitment_id, what, String(again)], 12)}`,
        commitment_id,
        ...t,
      });
    }
    for (const mention of recogniser.mentions(commitment.text)) {
      const { surface, start, end, ...entity } = mention;
      rows.mentions.push({
        commitment_id,
        entity_id: registry.register(entity, surface),
        surface,
        start,
        end,
      });
    }
  }

  // The document itself is an instrument, so that pages that name it can show what it holds.
  if (document.title.length >= SHORTEST_TITLE)
    registry.register(namedInstrument(document.title, region.code), null);
  const cited = new Set<string>();
  for (const citation of document.citations) {
    const title = instrumentTitle(citation.title);
    if (title === '' || cited.has(title)) continue;
    cited.add(title);
    const entity_id = registry.register(namedInstrument(title, region.code), null);
    rows.citations.push({
      document_id: id,
      title: citation.title,
      document_number: citation.documentNumber,
      entity_id,
    });
  }
  return rows;
}
