import type { CommitmentRecord } from 'policy-data/records';
import type { ComponentChildren } from 'preact';
import { COMMITMENT_MESSAGES } from '../messages/commitment-messages';
import { useMessages } from '../messages/use-messages';
import { clauseLabel } from './clause-label';
import { ClauseRest } from './clause-rest';
import { ClauseTitle } from './clause-title';
import { PartyList } from './party-list';
import { PolicyText } from './policy-text';
import { splitClause } from './split-clause';
import { ClauseTargets, DueDates } from './target-list';
import { ThreadLine } from './thread-line';
import type { ThreadView } from './thread-steps';

interface CommitmentItemProps {
  commitment: CommitmentRecord;
  entityId?: string;
  threads: ThreadView[];
  /** Whether it is the one that the reader looks at now. */
  current?: boolean;
  /** The document that it stands in, where the list doesn't say. */
  document?: ComponentChildren;
  /** For a list below a table that has the figures. */
  withoutFigures?: boolean;
  /** Shows the commitment in its document. */
  onOpen?: ((commitment: CommitmentRecord) => void) | undefined;
}

/** One undertaking: clause, what, who, how much by when, and what became of it in other plans. */
export function CommitmentItem(props: CommitmentItemProps) {
  const { commitment, entityId, threads, current = false, document, withoutFigures = false, onOpen } = props;
  const t = useMessages(COMMITMENT_MESSAGES);
  const { restStart } = splitClause(commitment);
  const rest = commitment.text.slice(restStart).trim();
  const label = clauseLabel(commitment.path);
  const own = entityId === undefined ? {} : { entityId };
  const heading = <ClauseTitle commitment={commitment} {...own} />;
  return (
    <li
      class={current ? 'pl-commitment pl-in-view' : 'pl-commitment'}
      data-commitment={commitment.id}
      aria-current={current ? 'true' : undefined}
    >
      <p class="pl-clause">
        {label !== '' && <PolicyText class="pl-clause-label" text={label} />}
        {onOpen ? (
          <button
            type="button"
            class="pl-clause-title"
            title={t('openInDocument')}
            onClick={() => onOpen(commitment)}
          >
            {heading}
          </button>
        ) : (
          <span class="pl-clause-title">{heading}</span>
        )}
      </p>
      {rest !== '' && <ClauseRest commitment={commitment} start={restStart} {...own} />}
      {commitment.damage.length > 0 && <p class="pl-damage-note">{t('damagedNote')}</p>}
      {document}
      <PartyList responsibilities={commitment.responsibilities} {...own} />
      {withoutFigures ? (
        <DueDates targets={commitment.targets} />
      ) : (
        <ClauseTargets targets={commitment.targets} />
      )}
      {threads.map((view) => (
        <ThreadLine key={`${view.threadId}${view.steps[0].commitment.id}`} view={view} />
      ))}
    </li>
  );
}
