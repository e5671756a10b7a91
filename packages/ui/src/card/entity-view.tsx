import type { PageContext } from '@policy-lens/platform/messages';
import type { CommitmentRecord, EntityCard } from 'policy-data/records';
import { useReading } from '../commitment/reading-context';
import { regionName } from '../format/region-name';
import { CARD_MESSAGES } from '../messages/card-messages';
import { useMessages } from '../messages/use-messages';
import type { CardProps } from './card-props';
import { ComparisonTable } from './comparison-table';
import { groupCommitments } from './group-commitments';
import { GroupSection } from './group-section';
import { compareRegions } from './region-comparison';

interface EntityViewProps {
  card: EntityCard;
  context: PageContext;
  /** Whether the regions stand side by side instead of one after the other. */
  comparing: boolean;
  onOpen: CardProps['onOpen'];
}

/** All that the data hold on one entity, nearest first; the body of the card and of the panel's details. */
export function EntityView({ card, context, comparing, onOpen }: EntityViewProps) {
  const t = useMessages(CARD_MESSAGES);
  const { convert, textLang } = useReading();
  const groups = groupCommitments(card, context);
  const documents = Object.values(card.documents);
  const pageRegion = context.regionCode === null ? null : regionName(context.regionCode, documents);
  const aliases = card.entity.aliases.filter((alias) => !isNameAgain(alias, card.entity.name));
  const openCommitment =
    onOpen && (({ id, documentId }: CommitmentRecord) => onOpen({ commitmentId: id, documentId }));
  const instrumentDocument = card.entity.documentId;
  if (comparing) return <ComparisonTable rows={compareRegions(card)} onOpen={openCommitment} />;
  return (
    <>
      {card.entity.description !== null && (
        <p class="pl-description" lang={textLang}>
          {convert(card.entity.description)}
        </p>
      )}
      {aliases.length > 0 && (
        <p class="pl-aliases">
          {t('otherNames')}{' '}
          <span lang={textLang}>
            {aliases
              .slice(0, 4)
              .map((alias) => convert(alias))
              .join('、')}
          </span>
        </p>
      )}
      {(instrumentDocument !== null || card.entity.citedBy.length > 0) && (
        <p class="pl-instrument">
          {card.entity.documentNumber !== null && (
            <span lang={textLang}>{convert(card.entity.documentNumber)}</span>
          )}
          {card.entity.citedBy.length > 0 && (
            <span>{t('citedBy', { count: card.entity.citedBy.length })}</span>
          )}
          {instrumentDocument !== null && onOpen && (
            <button
              type="button"
              class="pl-quiet-button"
              onClick={() => onOpen({ documentId: instrumentDocument })}
            >
              {t('instrumentDocument')}
            </button>
          )}
        </p>
      )}
      {groups.map((group, index) => (
        <GroupSection
          key={group.place}
          group={group}
          card={card}
          region={pageRegion}
          startOpen={index === 0 || group.place !== 'others'}
          onOpen={openCommitment}
        />
      ))}
      {onOpen && card.total > card.commitments.length && (
        <button type="button" class="pl-quiet-button" onClick={() => onOpen({ entityId: card.entity.id })}>
          {t('moreInPanel', { count: card.total - card.commitments.length })}
        </button>
      )}
    </>
  );
}

/** Whether an alias is but the name in quotation marks: “粤省事”, “粤省事”平台. */
function isNameAgain(alias: string, name: string): boolean {
  return alias === name || /^[“‘](.+)[”’](?:平台)?$/.exec(alias)?.[1] === name;
}
