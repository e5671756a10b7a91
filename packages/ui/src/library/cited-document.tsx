import type { CommitmentRecord, DocumentRecord } from 'policy-data/records';
import { useCitation } from '../citation/use-citation';
import { DocumentLine } from '../commitment/document-line';

interface CitedDocumentProps {
  document: DocumentRecord;
  /** Null to cite the document as a whole. */
  commitment: CommitmentRecord | null;
}

/** The document that a commitment stands in, and its citation on a click. */
export function CitedDocument({ document, commitment }: CitedDocumentProps) {
  const { button, box } = useCitation([{ document, commitment }]);
  return (
    <>
      <DocumentLine document={document}>{button}</DocumentLine>
      {box}
    </>
  );
}
