import type { CommitmentRecord, DocumentRecord } from 'policy-data/records';
import { useState } from 'preact/hooks';
import { CiteBox } from '../citation/cite-box';
import { DocumentLine } from '../commitment/document-line';
import { LIBRARY_MESSAGES } from '../messages/library-messages';
import { useMessages } from '../messages/use-messages';

interface CitedDocumentProps {
  document: DocumentRecord;
  /** Null to cite the document as a whole. */
  commitment: CommitmentRecord | null;
}

/** The document that a commitment stands in, and its citation on a click. */
export function CitedDocument({ document, commitment }: CitedDocumentProps) {
  const t = useMessages(LIBRARY_MESSAGES);
  const [citing, setCiting] = useState(false);
  return (
    <>
      <DocumentLine document={document}>
        <button
          type="button"
          class="pl-quiet-button"
          aria-expanded={citing}
          onClick={() => setCiting(!citing)}
        >
          {t('cite')}
        </button>
      </DocumentLine>
      {citing && <CiteBox clauses={[{ document, commitment }]} />}
    </>
  );
}
