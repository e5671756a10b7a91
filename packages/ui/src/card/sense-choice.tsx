import type { EntityCard } from 'policy-data/records';
import { PolicyText } from '../commitment/policy-text';
import { EntityFacts } from '../entities/entity-facts';
import { regionName } from '../format/region-name';
import { CARD_MESSAGES } from '../messages/card-messages';
import { useMessages } from '../messages/use-messages';

interface SenseChoiceProps {
  surface: string;
  cards: EntityCard[];
  onChoose(index: number): void;
}

/** A name that means several things says so, and the reader chooses. */
export function SenseChoice({ surface, cards, onChoose }: SenseChoiceProps) {
  const t = useMessages(CARD_MESSAGES);
  return (
    <div class="pl-senses">
      <p class="pl-small">{t('sensesTitle', { surface: withoutMarks(surface) })}</p>
      <ul>
        {cards.map((card, index) => {
          const region = regionName(card.entity.regionCode, Object.values(card.documents));
          return (
            <li key={card.entity.id}>
              <button type="button" class="pl-row-button" onClick={() => onChoose(index)}>
                <PolicyText class="pl-sense-name" text={card.entity.name} />
                <span class="pl-facts">
                  <EntityFacts entity={card.entity} region={region} />
                  <span>{t('total', { count: card.total })}</span>
                </span>
              </button>
            </li>
          );
        })}
      </ul>
    </div>
  );
}

/** “互联网+监管”平台 inside the sentence's own quotation marks. */
const withoutMarks = (surface: string) => surface.replace(/[“”「」]/g, '');
