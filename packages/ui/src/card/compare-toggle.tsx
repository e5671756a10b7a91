import type { EntityCard } from 'policy-data/records';
import { CARD_MESSAGES } from '../messages/card-messages';
import { useMessages } from '../messages/use-messages';
import { compareRegions } from './region-comparison';

interface CompareToggleProps {
  card: EntityCard;
  class: string;
  comparing: boolean;
  onCompare(comparing: boolean): void;
}

/** Lays the regions of a card side by side, where there are several. */
export function CompareToggle({ card, class: className, comparing, onCompare }: CompareToggleProps) {
  const t = useMessages(CARD_MESSAGES);
  if (compareRegions(card).length < 2) return null;
  return (
    <button
      type="button"
      class={`${className} pl-compare-toggle`}
      aria-pressed={comparing}
      title={t('compareTitle')}
      onClick={() => onCompare(!comparing)}
    >
      {t('compare')}
    </button>
  );
}
