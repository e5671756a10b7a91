import type { CommitmentPage } from '@policy-lens/platform/messages';
import { stringify } from 'csv-stringify/browser/esm/sync';
import type { CommitmentRecord, DocumentRecord } from 'policy-data/records';
import { citedWork } from '../citation/cited-work';
import { formatCitation } from '../citation/format-citation';

/** Columns of the exported table; names as in the data package where it has them. */
const COLUMNS = [
  'commitment_id',
  'document_id',
  'document_title',
  'document_number',
  'issuer',
  'region',
  'region_code',
  'issued_on',
  'path',
  'heading',
  'text',
  'lead',
  'participants',
  'targets',
  'deadlines',
  'source_url',
] as const;

/**
 * RFC 4180 with a header row and a byte order mark, without which spreadsheets misread Chinese. Several
 * values in one cell are joined by `；`. Cells that a spreadsheet would run as a formula get an apostrophe.
 * Text is canonical Simplified, as in the data package.
 */
export function exportCsv({ commitments, documents }: CommitmentPage): string {
  const rows = commitments.map((commitment) => tableRow(commitment, documents[commitment.documentId]));
  return stringify(rows, {
    header: true,
    columns: [...COLUMNS],
    bom: true,
    escape_formulas: true,
    record_delimiter: '\r\n',
  });
}

function tableRow(commitment: CommitmentRecord, document: DocumentRecord | undefined): string[] {
  const parties = (role: string) =>
    commitment.responsibilities.filter((party) => party.role === role).map((party) => party.surface);
  const deadlines = commitment.targets
    .map((target) => target.deadline)
    .filter((deadline) => deadline !== null);
  return [
    commitment.id,
    commitment.documentId,
    document?.title ?? '',
    document?.documentNumber ?? '',
    document?.issuer ?? '',
    document?.region ?? '',
    document?.regionCode ?? '',
    document?.issuedOn ?? '',
    commitment.path,
    commitment.heading ?? '',
    commitment.text,
    parties('lead').join('；'),
    parties('participant').join('；'),
    commitment.targets.map((target) => target.text).join('；'),
    [...new Set(deadlines)].join('；'),
    document?.sourceUrl ?? '',
  ];
}

/** The records as they are, each document once. */
export function exportJson({ commitments, documents }: CommitmentPage): string {
  return `${JSON.stringify({ documents: Object.values(documents), commitments }, null, 2)}\n`;
}

/** One entry for each document that a commitment stands in, in the order of the commitments. */
export function exportBibtex({ commitments, documents }: CommitmentPage, today: string): string {
  const ids = [...new Set(commitments.map((commitment) => commitment.documentId))];
  return ids
    .map((id) => documents[id])
    .filter((document) => document !== undefined)
    .map(
      (document) =>
        `${formatCitation(
          citedWork(document, null, today, (text) => text),
          'bibtex',
        )}\n`,
    )
    .join('\n');
}
