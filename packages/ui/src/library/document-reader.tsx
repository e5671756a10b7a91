import type { DocumentRecord } from 'policy-data/records';
import { useReading } from '../commitment/reading-context';
import { LIBRARY_MESSAGES } from '../messages/library-messages';
import { useMessages } from '../messages/use-messages';
import { type SourcePort, SourceView } from '../source/source-view';
import { WithoutAddress } from '../source/without-address';
import { CitedDocument } from './cited-document';

/** A document, and the clause in it that the reader came for. */
export interface DocumentPlace {
  documentId: string;
  commitmentId: string | null;
}

interface DocumentReaderProps {
  documents: readonly DocumentRecord[];
  place: DocumentPlace | null;
  ports: SourcePort;
  onPlace(place: DocumentPlace): void;
}

/** One document as it was received, at a clause. */
export function DocumentReader({ documents, place, ports, onPlace }: DocumentReaderProps) {
  const t = useMessages(LIBRARY_MESSAGES);
  const { convert, textLang } = useReading();
  const document = documents.find(({ id }) => id === place?.documentId) ?? documents[0];
  if (!document) return <p class="pl-small">{t('results', { count: 0 })}</p>;
  return (
    <div class="pl-document-reader">
      <label class="pl-filter">
        <span class="pl-small">{t('document')}</span>
        <select
          class="pl-field"
          lang={textLang}
          value={document.id}
          onChange={(event) => onPlace({ documentId: event.currentTarget.value, commitmentId: null })}
        >
          {documents.map(({ id, title }) => (
            <option key={id} value={id}>
              {convert(title)}
            </option>
          ))}
        </select>
      </label>
      <CitedDocument document={document} commitment={null} />
      <WithoutAddress document={document} />
      <SourceView
        document={document}
        commitmentId={document.id === place?.documentId ? place.commitmentId : null}
        ports={ports}
      />
    </div>
  );
}
