import type { CommitmentPage } from '@policy-lens/platform/messages';
import type { CommitmentRecord } from 'policy-data/records';
import { useState } from 'preact/hooks';
import { CommitmentItem } from '../commitment/commitment-item';
import { SearchedContext, wordsOf } from '../commitment/searched-words';
import { threadViews } from '../commitment/thread-steps';
import { Announcement } from '../controls/announcement';
import { FailedNotice } from '../controls/failed-notice';
import { useAnswer } from '../controls/use-answer';
import { TYPING_PAUSE, useDelayed } from '../controls/use-delayed';
import { LIBRARY_MESSAGES } from '../messages/library-messages';
import { useMessages } from '../messages/use-messages';
import { CitedDocument } from './cited-document';
import { ExportButtons } from './export-buttons';
import { FilterForm } from './filter-form';
import { type LibraryFilter, queryOf } from './library-filter';
import type { LibraryIndex } from './library-index';
import type { LibraryPorts } from './library-ports';
import { NameOffers } from './name-offers';
import { comparableSubjects } from './subjects';

/** Rows drawn at first and with each further click. */
const PAGE_SIZE = 30;
interface SearchViewProps {
  index: LibraryIndex;
  ports: LibraryPorts;
  filter: LibraryFilter;
  onFilter(filter: LibraryFilter): void;
  /** Compares regions on a subject, in the reader's script. */
  onCompare(subject: string): void;
  /** Shows a commitment in its document. */
  onRead(commitment: CommitmentRecord): void;
}

export function SearchView({ index, ports, filter, onFilter, onCompare, onRead }: SearchViewProps) {
  const t = useMessages(LIBRARY_MESSAGES);
  const [limit, setLimit] = useState(PAGE_SIZE);
  const settled = useDelayed(filter, TYPING_PAUSE);
  const agencies = index.entities.filter((entity) => entity.kind === 'agency');
  const query = queryOf(settled, agencies, ports.simplify);
  const { answer, retry } = useAnswer(
    () => ports.search({ ...query, limit }),
    [JSON.stringify(query), limit, ports],
  );
  const change = (next: LibraryFilter) => {
    onFilter(next);
    setLimit(PAGE_SIZE);
  };
  const found: CommitmentPage | null = answer.status === 'ready' ? answer.value : null;
  const hidden = found ? found.total - found.commitments.length : 0;
  const count = found ? t('results', { count: found.total }) : t('loading');
  return (
    <div class="pl-library-columns">
      <FilterForm
        index={index}
        filter={filter}
        agencyUnknown={settled.agency !== '' && query.entityId === undefined}
        onFilter={change}
      />
      <section class="pl-results">
        <div class="pl-results-head">
          <p class="pl-count">{count}</p>
          <Announcement text={count} />
          {found && found.total > 0 && <ExportButtons query={query} total={found.total} ports={ports} />}
        </div>
        <NameOffers
          text={query.text ?? ''}
          agencies={agencies}
          subjects={comparableSubjects(index)}
          onAgency={(agency) => change({ ...filter, text: '', agency })}
          onCompare={onCompare}
        />
        {answer.status === 'failed' && <FailedNotice what="data" onRetry={retry} />}
        {found?.total === 0 && <p class="pl-small">{t('noneHint')}</p>}
        <SearchedContext.Provider value={wordsOf(query.text ?? '')}>
          <ol class="pl-commitments">
            {found?.commitments.map((commitment) => (
              <Result key={commitment.id} commitment={commitment} found={found} onRead={onRead} />
            ))}
          </ol>
        </SearchedContext.Provider>
        {hidden > 0 && (
          <button type="button" class="pl-button" onClick={() => setLimit(limit + PAGE_SIZE)}>
            {t('more', { count: Math.min(hidden, PAGE_SIZE) })}
          </button>
        )}
      </section>
    </div>
  );
}

interface ResultProps extends Pick<SearchViewProps, 'onRead'> {
  commitment: CommitmentRecord;
  found: CommitmentPage;
}

function Result({ commitment, found, onRead }: ResultProps) {
  const document = found.documents[commitment.documentId];
  const threadCommitments = Object.fromEntries(found.commitments.map((other) => [other.id, other]));
  return (
    <CommitmentItem
      commitment={commitment}
      threads={threadViews(commitment, { documents: found.documents, threadCommitments })}
      document={document && <CitedDocument document={document} commitment={commitment} />}
      onOpen={onRead}
    />
  );
}
