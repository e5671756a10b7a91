import type { CommitmentRecord, EntityCard } from 'policy-data/records';
import { useState } from 'preact/hooks';
import { CommitmentItem } from '../commitment/commitment-item';
import { DocumentLine } from '../commitment/document-line';
import { useReading } from '../commitment/reading-context';
import { threadViews } from '../commitment/thread-steps';
import { CARD_MESSAGES } from '../messages/card-messages';
import { useMessages } from '../messages/use-messages';
import { type CommitmentGroup, limitGroup } from './group-commitments';

interface GroupSectionProps {
  group: CommitmentGroup;
  card: EntityCard;
  /** Canonical name of the page's region, for the heading of its group. */
  region: string | null;
  startOpen: boolean;
  onOpen: ((commitment: CommitmentRecord) => void) | undefined;
}

/** Commitments of a group that are shown before the reader asks for more. */
const FIRST_SHOWN = 3;

/** One labelled group of commitments; other regions wait behind their heading. */
export function GroupSection({ group, card, region, startOpen, onOpen }: GroupSectionProps) {
  const t = useMessages(CARD_MESSAGES);
  const { convert } = useReading();
  const [open, setOpen] = useState(startOpen);
  const [all, setAll] = useState(false);
  const shown = limitGroup(group, all ? Number.POSITIVE_INFINITY : FIRST_SHOWN);
  const hidden = group.count - Math.min(group.count, FIRST_SHOWN);
  const name = t(`group.${group.place}`, { region: region === null ? '' : convert(region) });
  return (
    <section class="pl-group">
      <h3>
        <button type="button" class="pl-group-button" aria-expanded={open} onClick={() => setOpen(!open)}>
          <span>{name}</span>
          <span class="pl-count">{t('groupCount', { count: group.count })}</span>
        </button>
      </h3>
      {open &&
        shown.map((entry) => (
          <div key={entry.commitments[0]?.documentId} class="pl-document-group">
            {entry.document && <DocumentLine document={entry.document} />}
            <ol class="pl-commitments">
              {entry.commitments.map((commitment) => (
                <CommitmentItem
                  key={commitment.id}
                  commitment={commitment}
                  entityId={card.entity.id}
                  threads={threadViews(commitment, card)}
                  onOpen={onOpen}
                />
              ))}
            </ol>
          </div>
        ))}
      {open && !all && hidden > 0 && (
        <button type="button" class="pl-quiet-button" onClick={() => setAll(true)}>
          {t('showMore', { count: hidden })}
        </button>
      )}
    </section>
  );
}
