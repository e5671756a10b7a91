import type { CommitmentPage, OpenTarget } from '@policy-lens/platform/messages';
import type { EntityRecord } from 'policy-data/records';
import { useState } from 'preact/hooks';
import { CommitmentItem } from '../commitment/commitment-item';
import { DocumentLine } from '../commitment/document-line';
import { MarkedText } from '../commitment/marked-text';
import { SearchedContext, wordsOf } from '../commitment/searched-words';
import { FailedNotice } from '../controls/failed-notice';
import { useAnswer } from '../controls/use-answer';
import { TYPING_PAUSE, useDelayed } from '../controls/use-delayed';
import { findEntities } from '../entities/find-entities';
import { plainText } from '../format/typeset';
import { SIDEPANEL_MESSAGES } from '../messages/sidepanel-messages';
import { TERMS_MESSAGES } from '../messages/terms-messages';
import { useMessages } from '../messages/use-messages';
import type { SidePanelPorts } from './side-panel-ports';

interface SearchTabProps {
  ports: SidePanelPorts;
  onOpen(target: OpenTarget): void;
}

interface Found {
  words: string[];
  entities: EntityRecord[];
  commitments: CommitmentPage;
}

/** Rows that a panel can show without becoming a library. */
const MOST_ENTITIES = 12;
const MOST_COMMITMENTS = 10;
async function search(ports: SidePanelPorts, typed: string): Promise<Found | null> {
  const text = plainText(await ports.simplify(typed.trim()));
  if (text === '') return null;
  const [entities, commitments] = await Promise.all([
    ports.entities(),
    ports.search({ text, limit: MOST_COMMITMENTS }),
  ]);
  return {
    words: wordsOf(text),
    entities: findEntities(entities, text).slice(0, MOST_ENTITIES),
    commitments,
  };
}

/** Search by name and by wording, in either script. */
export function SearchTab({ ports, onOpen }: SearchTabProps) {
  const t = useMessages(SIDEPANEL_MESSAGES);
  const terms = useMessages(TERMS_MESSAGES);
  const [typed, setTyped] = useState('');
  const wanted = useDelayed(typed, TYPING_PAUSE);
  const { answer, retry } = useAnswer(() => search(ports, wanted), [wanted, ports]);
  const found = answer.status === 'ready' ? answer.value : null;
  const nothing = found !== null && found.entities.length === 0 && found.commitments.total === 0;
  const more = found ? found.commitments.total - found.commitments.commitments.length : 0;
  return (
    <>
      <input
        type="search"
        class="pl-field pl-search"
        aria-label={t('searchLabel')}
        placeholder={t('searchLabel')}
        value={typed}
        onInput={(event) => setTyped(event.currentTarget.value)}
      />
      {answer.status === 'failed' && <FailedNotice what="data" onRetry={retry} />}
      <p role="status" class="pl-small">
        {answer.status === 'ready' && found === null && t('searchHint')}
        {nothing && t('searchNone')}
      </p>
      <SearchedContext.Provider value={found?.words ?? []}>
        {found && found.entities.length > 0 && (
          <section class="pl-panel-section">
            <h2>{t('searchEntities')}</h2>
            <ul>
              {found.entities.map((entity) => (
                <li key={entity.id} class="pl-entity-row">
                  <button type="button" class="pl-row-button" onClick={() => onOpen({ entityId: entity.id })}>
                    <MarkedText text={entity.name} />
                    <span class={`pl-kind pl-kind-${entity.kind}`}>{terms(`kind.${entity.kind}`)}</span>
                  </button>
                </li>
              ))}
            </ul>
          </section>
        )}
        {found && found.commitments.total > 0 && (
          <section class="pl-panel-section">
            <h2>
              {t('searchCommitments')} <span class="pl-count">{found.commitments.total}</span>
            </h2>
            <ol class="pl-commitments">
              {found.commitments.commitments.map((commitment) => {
                const document = found.commitments.documents[commitment.documentId];
                return (
                  <CommitmentItem
                    key={commitment.id}
                    commitment={commitment}
                    threads={[]}
                    document={document && <DocumentLine document={document} />}
                    onOpen={({ id, documentId }) => onOpen({ commitmentId: id, documentId })}
                  />
                );
              })}
            </ol>
            {more > 0 && (
              <button type="button" class="pl-quiet-button" onClick={() => ports.openLibrary()}>
                {t('searchMore', { count: more })}
              </button>
            )}
          </section>
        )}
      </SearchedContext.Provider>
    </>
  );
}
