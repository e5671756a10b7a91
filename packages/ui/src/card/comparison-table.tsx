import type { CommitmentRecord } from 'policy-data/records';
import { clauseLabel } from '../commitment/clause-label';
import { ClauseTitle } from '../commitment/clause-title';
import { PolicyText } from '../commitment/policy-text';
import { TargetList } from '../commitment/target-list';
import { stepLabel } from '../commitment/thread-steps';
import { CARD_MESSAGES } from '../messages/card-messages';
import { TERMS_MESSAGES } from '../messages/terms-messages';
import { useMessages } from '../messages/use-messages';
import type { ComparedRegion } from './region-comparison';

interface ComparisonTableProps {
  rows: ComparedRegion[];
  onOpen: ((commitment: CommitmentRecord) => void) | undefined;
}

/** The same programme or platform in several regions, one row each. */
export function ComparisonTable({ rows, onOpen }: ComparisonTableProps) {
  const t = useMessages(CARD_MESSAGES);
  const terms = useMessages(TERMS_MESSAGES);
  return (
    <table class="pl-comparison">
      <caption class="pl-hidden">{t('compareTitle')}</caption>
      <thead class="pl-hidden">
        <tr>
          <th scope="col">{t('compareRegion')}</th>
          <th scope="col">{t('compareUndertaking')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ region, regionCode, document, commitment }) => (
          <tr key={regionCode}>
            <th scope="row">
              {region === '' ? terms('region.nation') : <PolicyText text={region} />}
              <span class="pl-small">{stepLabel(document, false)}</span>
            </th>
            <td>
              <RowTitle commitment={commitment} onOpen={onOpen} />
              <TargetList targets={commitment.targets} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function RowTitle({
  commitment,
  onOpen,
}: Pick<ComparisonTableProps, 'onOpen'> & { commitment: CommitmentRecord }) {
  const title = (
    <>
      <PolicyText class="pl-clause-label" text={clauseLabel(commitment.path)} />
      <ClauseTitle commitment={commitment} />
    </>
  );
  if (!onOpen) return <span class="pl-clause-title">{title}</span>;
  return (
    <button type="button" class="pl-clause-title" onClick={() => onOpen(commitment)}>
      {title}
    </button>
  );
}
