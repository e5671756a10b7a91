import type { DisplayVariant } from '@policy-lens/hanzi/variants';
import type { CommitmentRecord } from 'policy-data/records';
import { useState } from 'preact/hooks';
import { ReadingContext } from '../commitment/reading-context';
import { FailedNotice } from '../controls/failed-notice';
import { Segments } from '../controls/segments';
import { useAnswer } from '../controls/use-answer';
import { useReadingIn } from '../controls/use-reading';
import type { UiLanguage } from '../messages/languages';
import { LIBRARY_MESSAGES } from '../messages/library-messages';
import { LanguageContext, useMessages } from '../messages/use-messages';
import { CompareView } from './compare-view';
import { type DocumentPlace, DocumentReader } from './document-reader';
import { NO_FILTER } from './library-filter';
import type { LibraryIndex } from './library-index';
import type { LibraryPorts } from './library-ports';
import { SearchView } from './search-view';

export interface LibraryProps {
  language: UiLanguage;
  /** Script of policy text; see `readingVariant`. */
  variant: DisplayVariant;
  ports: LibraryPorts;
  /** Where it is opened at a document. */
  place?: DocumentPlace | undefined;
}

type View = 'search' | 'compare' | 'document';

/** Every commitment of the data set: find, compare, cite, take away. */
export function Library({ language, variant, ports, place }: LibraryProps) {
  const reading = useReadingIn(variant, ports.converterFor);
  return (
    <LanguageContext.Provider value={language}>
      <ReadingContext.Provider value={reading}>
        <LibraryBody ports={ports} start={place ?? null} />
      </ReadingContext.Provider>
    </LanguageContext.Provider>
  );
}

function LibraryBody({ ports, start }: { ports: LibraryPorts; start: DocumentPlace | null }) {
  const t = useMessages(LIBRARY_MESSAGES);
  const [view, setView] = useState<View>(start === null ? 'search' : 'document');
  const [filter, setFilter] = useState(NO_FILTER);
  const [subject, setSubject] = useState('');
  const [place, setPlace] = useState(start);
  const read = ({ id, documentId }: CommitmentRecord) => {
    setPlace({ documentId, commitmentId: id });
    setView('document');
  };
  const compare = (chosen: string) => {
    setSubject(chosen);
    setView('compare');
  };
  const { answer, retry } = useAnswer(async (): Promise<LibraryIndex> => {
    const [documents, entities] = await Promise.all([ports.documents(), ports.entities()]);
    return { documents, entities };
  }, [ports]);
  return (
    <main class="pl-library">
      <header class="pl-page-header">
        <h1>{t('title')}</h1>
        {answer.status === 'ready' && (
          <p class="pl-small">{t('intro', { documents: answer.value.documents.length })}</p>
        )}
        <Segments<View>
          name="view"
          legend={t('tabs')}
          legendHidden
          options={[
            { value: 'search', label: t('tab.search') },
            { value: 'compare', label: t('tab.compare') },
            { value: 'document', label: t('tab.document') },
          ]}
          value={view}
          onChange={setView}
        />
      </header>
      {answer.status === 'waiting' && <p class="pl-small">{t('loading')}</p>}
      {answer.status === 'failed' && <FailedNotice what="data" onRetry={retry} />}
      {answer.status === 'ready' && view === 'search' && (
        <SearchView
          index={answer.value}
          ports={ports}
          filter={filter}
          onFilter={setFilter}
          onCompare={compare}
          onRead={read}
        />
      )}
      {answer.status === 'ready' && view === 'compare' && (
        <CompareView
          index={answer.value}
          ports={ports}
          subject={subject}
          onSubject={setSubject}
          onRead={read}
        />
      )}
      {answer.status === 'ready' && view === 'document' && (
        <DocumentReader documents={answer.value.documents} place={place} ports={ports} onPlace={setPlace} />
      )}
    </main>
  );
}
