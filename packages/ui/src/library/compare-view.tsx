import type { CommitmentRecord, DocumentRecord } from 'policy-data/records';
import { useState } from 'preact/hooks';
import { useReading } from '../commitment/reading-context';
import { stepLabel } from '../commitment/thread-steps';
import { FailedNotice } from '../controls/failed-notice';
import { useAnswer } from '../controls/use-answer';
import { TYPING_PAUSE, useDelayed } from '../controls/use-delayed';
import { plainText } from '../format/typeset';
import { LIBRARY_MESSAGES } from '../messages/library-messages';
import { useMessages } from '../messages/use-messages';
import { Comparison } from './comparison';
import { findOnSubject } from './find-on-subject';
import type { LibraryIndex } from './library-index';
import type { LibraryPorts } from './library-ports';
import { SubjectChoice } from './subject-choice';
import { chooseSides, comparableSubjects, countByDocument, type Side } from './subjects';

interface CompareViewProps {
  index: LibraryIndex;
  ports: LibraryPorts;
  /** As typed or chosen, in the reader's script. */
  subject: string;
  onSubject(subject: string): void;
  /** Shows a commitment in its document. */
  onRead(commitment: CommitmentRecord): void;
}

/** What two regions, or two years of one, say on a programme or a target: choose the subject, and read. */
export function CompareView({ index, ports, subject, onSubject, onRead }: CompareViewProps) {
  const t = useMessages(LIBRARY_MESSAGES);
  const { documents } = index;
  const subjects = comparableSubjects(index);
  const [picked, setPicked] = useState<[Side, Side]>([null, null]);
  const wanted = plainText(ports.simplify(useDelayed(subject, TYPING_PAUSE).trim()));
  const { answer, retry } = useAnswer(
    async () => (wanted === '' ? null : await findOnSubject(wanted, subjects, ports.search)),
    [wanted, ports],
  );
  const found = answer.status === 'ready' ? answer.value : null;
  const counts = countByDocument(found ?? []);
  const sides = chooseSides(documents, counts, picked);
  const [first, second] = sides.map((id) => documents.find((document) => document.id === id));
  const of = (document: DocumentRecord) => (found ?? []).filter((one) => one.documentId === document.id);
  return (
    <>
      <SubjectChoice
        subjects={subjects}
        value={subject}
        onChange={(next) => {
          onSubject(next);
          setPicked([null, null]);
        }}
      />
      {answer.status === 'failed' && <FailedNotice what="data" onRetry={retry} />}
      <p role="status" class="pl-small pl-compare-status">
        {wanted === '' && t('compareEmpty')}
        {found?.length === 0 && t('compareNowhere')}
        {found && found.length > 0 && !second && t('compareOnlyOne')}
        {first !== undefined && first === second && t('compareSameDocument')}
      </p>
      {found && found.length > 0 && (
        <div class="pl-compare-form">
          {([0, 1] as const).map((place) => (
            <DocumentChoice
              key={place}
              label={t(place === 0 ? 'compareFirst' : 'compareSecond')}
              documents={documents}
              counts={counts}
              value={sides[place]}
              onChange={(id) => setPicked(place === 0 ? [id, sides[1]] : [sides[0], id])}
            />
          ))}
        </div>
      )}
      {first && second && first !== second && found && (
        <Comparison
          onRead={onRead}
          sides={[
            { document: first, commitments: of(first) },
            { document: second, commitments: of(second) },
          ]}
        />
      )}
    </>
  );
}

interface DocumentChoiceProps {
  label: string;
  documents: readonly DocumentRecord[];
  /** Commitments on the subject, by document. */
  counts: ReadonlyMap<string, number>;
  value: Side;
  onChange(id: Side): void;
}

/** Region and year first, because that is what is compared; the title tells plans of one year apart. */
function DocumentChoice({ label, documents, counts, value, onChange }: DocumentChoiceProps) {
  const t = useMessages(LIBRARY_MESSAGES);
  const { convert, textLang } = useReading();
  return (
    <label class="pl-filter">
      <span class="pl-small">{label}</span>
      <select
        class="pl-field"
        lang={textLang}
        value={value ?? ''}
        onChange={(event) => onChange(event.currentTarget.value || null)}
      >
        {value === null && <option value="" />}
        {documents.map((document) => (
          <option key={document.id} value={document.id}>
            {`${convert(stepLabel(document, true))} · ${t('compareCount', {
              count: counts.get(document.id) ?? 0,
            })} · ${convert(document.title)}`}
          </option>
        ))}
      </select>
    </label>
  );
}
