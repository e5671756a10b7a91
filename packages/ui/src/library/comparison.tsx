import type { CommitmentRecord, DocumentRecord, TargetRecord } from 'policy-data/records';
import { CommitmentItem } from '../commitment/commitment-item';
import { PolicyText } from '../commitment/policy-text';
import { TargetList } from '../commitment/target-list';
import { stepLabel } from '../commitment/thread-steps';
import { LIBRARY_MESSAGES } from '../messages/library-messages';
import { useMessages } from '../messages/use-messages';
import { CitedDocument } from './cited-document';
import { compareTargets } from './compare-documents';

interface ComparisonSide {
  document: DocumentRecord;
  commitments: readonly CommitmentRecord[];
}

interface ComparisonProps {
  sides: [ComparisonSide, ComparisonSide];
  /** Shows a commitment in its document. */
  onRead(commitment: CommitmentRecord): void;
}

/** Two documents on one subject: their figures in a table, then their clauses side by side. */
export function Comparison({ sides, onRead }: ComparisonProps) {
  const t = useMessages(LIBRARY_MESSAGES);
  const metrics = compareTargets(sides[0].commitments, sides[1].commitments);
  return (
    <>
      {metrics.length > 0 && (
        <table class="pl-metrics">
          <caption>{t('compareTargets')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('compareMetric')}</th>
              {sides.map(({ document }) => (
                <th scope="col" key={document.id}>
                  <PolicyText text={stepLabel(document, true)} />
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
        {sides.map(({ document, commitments }) => (
          <section key={document.id}>
            <h2>
              <PolicyText text={stepLabel(document, true)} />
            </h2>
            <CitedDocument document={document} commitment={null} />
            {commitments.length === 0 && <p class="pl-small">{t('compareNone')}</p>}
            <ol class="pl-commitments">
              {commitments.map((commitment) => (
                <CommitmentItem
                  key={commitment.id}
                  commitment={commitment}
                  threads={[]}
                  withoutFigures
                  onOpen={onRead}
                />
              ))}
            </ol>
          </section>
        ))}
      </div>
    </>
  );
}

function Figures({ targets }: { targets: TargetRecord[] }) {
  const t = useMessages(LIBRARY_MESSAGES);
  if (targets.length === 0) return <span class="pl-small">{t('compareNone')}</span>;
  return <TargetList targets={targets} withoutMetric />;
}
