import type { CommitmentRecord, DocumentRecord, TargetRecord } from 'policy-data/records';
import { useState } from 'preact/hooks';
import { CommitmentItem } from '../commitment/commitment-item';
import { DocumentLine } from '../commitment/document-line';
import { PolicyText } from '../commitment/policy-text';
import { useReading } from '../commitment/reading-context';
import { TargetList } from '../commitment/target-list';
import { stepLabel } from '../commitment/thread-steps';
import { Notice } from '../controls/notice';
import { useAnswer } from '../controls/use-answer';
import { useDelayed } from '../controls/use-delayed';
import { LIBRARY_MESSAGES } from '../messages/library-messages';
import { useMessages } from '../messages/use-messages';
import { compareTargets } from './compare-documents';
import type { LibraryIndex } from './library';
import type { LibraryPorts } from './library-ports';

const TYPING_PAUSE = 150;
/** Commitments of one document on one subject that are read; more than any plan has. */
const MOST = 200;

/** What two documents (two regions, or two years of one) say on a programme or a target. */
export function CompareView({ index, ports }: { index: LibraryIndex; ports: LibraryPorts }) {
  const t = useMessages(LIBRARY_MESSAGES);
  const { documents } = index;
  const [subject, setSubject] = useState('');
  const [ids, setIds] = useState<[string, string]>([documents[0]?.id ?? '', documents[1]?.id ?? '']);
  const wanted = ports.simplify(useDelayed(subject, TYPING_PAUSE).trim()).normalize('NFKC');
  const [firstId, secondId] = ids;
  const { answer, retry } = useAnswer(async () => {
    if (wanted === '' || firstId === secondId) return null;
    const find = async (documentId: string) =>
      (await ports.search({ text: wanted, documentId, limit: MOST })).commitments;
    const [first, second] = await Promise.all([find(firstId), find(secondId)]);
    return { first, second };
  }, [wanted, firstId, secondId, ports]);
  const found = answer.status === 'ready' ? answer.value : null;
  const documentOf = (id: string) => documents.find((document) => document.id === id);
  return (
    <>
      <div class="pl-compare-form">
        <label class="pl-filter pl-filter-text">
          <span class="pl-small">{t('compareSubject')}</span>
          <input
            type="search"
            class="pl-field"
            list="pl-subjects"
            placeholder={t('compareSubjectHint')}
            value={subject}
            onInput={(event) => setSubject(event.currentTarget.value)}
          />
          <SubjectList index={index} />
        </label>
        <DocumentChoice
          label={t('compareFirst')}
          documents={documents}
          value={firstId}
          onChange={(id) => setIds([id, secondId])}
        />
        <DocumentChoice
          label={t('compareSecond')}
          documents={documents}
          value={secondId}
          onChange={(id) => setIds([firstId, id])}
        />
      </div>
      <p role="status" class="pl-small">
        {firstId === secondId && t('compareSameDocument')}
        {firstId !== secondId && wanted === '' && t('compareEmpty')}
        {found && found.first.length + found.second.length === 0 && t('compareBothNone')}
      </p>
      {answer.status === 'failed' && (
        <Notice title={t('failedTitle')} hint={t('failedHint')}>
          <button type="button" class="pl-button" onClick={retry}>
            {t('retry')}
          </button>
        </Notice>
      )}
      {found && found.first.length + found.second.length > 0 && (
        <Comparison
          first={found.first}
          second={found.second}
          documents={[documentOf(firstId), documentOf(secondId)]}
        />
      )}
    </>
  );
}

/** Programmes and platforms that more than one document undertakes something with. */
function SubjectList({ index }: { index: LibraryIndex }) {
  const { convert } = useReading();
  const subjects = index.entities.filter(
    (entity) =>
      (entity.kind === 'programme' || entity.kind === 'platform') && entity.commitmentIds.length > 1,
  );
  return (
    <datalist id="pl-subjects">
      {subjects.map((entity) => (
        <option key={entity.id} value={convert(entity.name)} />
      ))}
    </datalist>
  );
}

interface DocumentChoiceProps {
  label: string;
  documents: readonly DocumentRecord[];
  value: string;
  onChange(id: string): void;
}

function DocumentChoice({ label, documents, value, onChange }: DocumentChoiceProps) {
  const { convert, textLang } = useReading();
  return (
    <label class="pl-filter">
      <span class="pl-small">{label}</span>
      <select class="pl-field" value={value} onChange={(event) => onChange(event.currentTarget.value)}>
        {documents.map((document) => (
          <option key={document.id} value={document.id} lang={textLang}>
            {convert(`${stepLabel(document, true)} · ${document.title}`)}
          </option>
        ))}
      </select>
    </label>
  );
}

interface ComparisonProps {
  first: readonly CommitmentRecord[];
  second: readonly CommitmentRecord[];
  documents: [DocumentRecord | undefined, DocumentRecord | undefined];
}

function Comparison({ first, second, documents }: ComparisonProps) {
  const t = useMessages(LIBRARY_MESSAGES);
  const metrics = compareTargets(first, second);
  return (
    <>
      {metrics.length > 0 && (
        <table class="pl-metrics">
          <caption>{t('compareTargets')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('compareMetric')}</th>
              {documents.map((document, column) => (
                <th scope="col" key={document?.id ?? column}>
                  {document && <PolicyText text={stepLabel(document, true)} />}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {metrics.map((row) => (
              <tr key={row.metric}>
                <th scope="row">
                  <PolicyText text={row.metric} />
                </th>
                <td>
                  <Figures targets={row.first} />
                </td>
                <td>
                  <Figures targets={row.second} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <div class="pl-compare-columns">
        {[first, second].map((commitments, column) => {
          const document = documents[column];
          return (
            <section key={document?.id ?? column}>
              {document && <DocumentLine document={document} />}
              {commitments.length === 0 && <p class="pl-small">{t('compareNone')}</p>}
              <ol class="pl-commitments">
                {commitments.map((commitment) => (
                  <CommitmentItem key={commitment.id} commitment={commitment} threads={[]} />
                ))}
              </ol>
            </section>
          );
        })}
      </div>
    </>
  );
}

function Figures({ targets }: { targets: TargetRecord[] }) {
  const t = useMessages(LIBRARY_MESSAGES);
  if (targets.length === 0) return <span class="pl-small">{t('compareNone')}</span>;
  return <TargetList targets={targets} withoutMetric />;
}
