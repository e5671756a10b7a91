import type { CommitmentRecord, DocumentRecord } from 'policy-data/records';
import { clauseLabel } from '../commitment/clause-label';

/** What a citation needs to know; all text as it is to be printed (already in the reader's script). */
export interface CitedWork {
  issuer: string;
  title: string;
  documentNumber: string | null;
  /** ISO 8601 day. */
  issuedOn: string | null;
  url: string | null;
  /** The clause, as `二·（一）·3`; null to cite the whole document. */
  clause: string | null;
  /** ISO 8601 day on which the reader saw it. */
  accessedOn: string;
  /** Key for BibTeX, from the document's id. */
  key: string;
}

export const CITATION_FORMATS = ['gbt7714', 'apa', 'bibtex', 'plain'] as const;
export type CitationFormat = (typeof CITATION_FORMATS)[number];

/** The work behind a commitment (or a whole document), in the script that `convert` writes. */
export function citedWork(
  document: DocumentRecord,
  commitment: Pick<CommitmentRecord, 'path'> | null,
  accessedOn: string,
  convert: (text: string) => string,
): CitedWork {
  const clause = commitment ? clauseLabel(commitment.path) : '';
  return {
    issuer: convert(document.issuer),
    title: convert(document.title),
    documentNumber: document.documentNumber === null ? null : convert(document.documentNumber),
    issuedOn: document.issuedOn ?? document.publishedOn,
    url: document.sourceUrl,
    clause: clause === '' ? null : clause,
    accessedOn,
    key: document.id,
  };
}
