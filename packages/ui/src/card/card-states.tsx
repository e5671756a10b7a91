import { CARD_MESSAGES } from '../messages/card-messages';
import { useMessages } from '../messages/use-messages';
import type { CardContent } from './card-props';

/** Grey lines where the first commitments will stand; they appear only if the answer takes a moment. */
export function LoadingState() {
  return (
    <div class="pl-skeleton" aria-hidden="true">
      <i class="pl-bone pl-bone-short" />
      <i class="pl-bone" />
      <i class="pl-bone pl-bone-long" />
      <i class="pl-bone pl-bone-short" />
      <i class="pl-bone" />
    </div>
  );
}

export function EmptyState({ onSearch }: { onSearch: (() => void) | undefined }) {
  const t = useMessages(CARD_MESSAGES);
  return (
    <div class="pl-state">
      <p class="pl-state-title">{t('emptyTitle')}</p>
      <p>{t('emptyHint')}</p>
      {onSearch && (
        <button type="button" class="pl-button" onClick={onSearch}>
          {t('openSearch')}
        </button>
      )}
    </div>
  );
}

type ErrorReason = Extract<CardContent, { status: 'error' }>['reason'];

/** After an update only the page itself can help, so there is nothing to retry. */
export function ErrorState({ reason, onRetry }: { reason: ErrorReason; onRetry: () => void }) {
  const t = useMessages(CARD_MESSAGES);
  return (
    <div class="pl-state">
      <p class="pl-state-title">{t(`error.${reason}`)}</p>
      <p>{t(`error.${reason}.hint`)}</p>
      {reason !== 'extension-updated' && (
        <button type="button" class="pl-button" onClick={onRetry}>
          {t('retry')}
        </button>
      )}
    </div>
  );
}
