import { useState } from 'preact/hooks';
import { useCitation } from '../citation/use-citation';
import { DocumentLine } from '../commitment/document-line';
import { FailedNotice } from '../controls/failed-notice';
import { Segments } from '../controls/segments';
import { useAnswer } from '../controls/use-answer';
import { SIDEPANEL_MESSAGES } from '../messages/sidepanel-messages';
import { useMessages } from '../messages/use-messages';
import { SourceView } from '../source/source-view';
import { WithoutAddress } from '../source/without-address';
import { PlanList, type PlanListProps } from './plan-list';

interface DocumentTabProps extends Omit<PlanListProps, 'view'> {
  documentId: string;
}

/** A plan's commitments, or its text as it was received. */
export function DocumentTab(props: DocumentTabProps) {
  const { documentId, ports } = props;
  const t = useMessages(SIDEPANEL_MESSAGES);
  const { answer, retry } = useAnswer(() => ports.document(documentId), [documentId, ports]);
  if (answer.status === 'waiting') return <p class="pl-small">{t('loading')}</p>;
  if (answer.status === 'failed') return <FailedNotice what="data" onRetry={retry} />;
  if (answer.value === null) return <p class="pl-small">{t('documentMissing')}</p>;
  return <Plan {...props} view={answer.value} />;
}

type Shown = 'tasks' | 'source';

/** Opened at a clause, it shows the clause in its text; where the page beside has the text, among the plan's others. */
function Plan(props: PlanListProps) {
  const { view, commitmentId, isBeside, ports } = props;
  const t = useMessages(SIDEPANEL_MESSAGES);
  const [chosen, setChosen] = useState<Shown | null>(null);
  const citation = useCitation([{ document: view.document, commitment: null }]);
  const shown = chosen ?? (commitmentId !== null && !isBeside ? 'source' : 'tasks');
  return (
    <>
      <header class="pl-plan-header">
        <DocumentLine document={view.document} />
        <p class="pl-plan-facts">
          <span class="pl-count">{t('documentCommitments', { count: view.commitments.length })}</span>
          {citation.button}
        </p>
        {citation.box}
        <Segments<Shown>
          name="document-shown"
          legend={t('documentShown')}
          legendHidden
          options={[
            { value: 'tasks', label: t('documentTasks') },
            { value: 'source', label: t('documentSource') },
          ]}
          value={shown}
          onChange={setChosen}
        />
        {shown === 'source' && <WithoutAddress document={view.document} />}
      </header>
      {shown === 'source' ? (
        <SourceView document={view.document} commitmentId={commitmentId} ports={ports} />
      ) : (
        <PlanList {...props} />
      )}
    </>
  );
}
