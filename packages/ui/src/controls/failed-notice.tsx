import { FAILURE_MESSAGES } from '../messages/failure-messages';
import { useMessages } from '../messages/use-messages';
import { Notice } from './notice';

interface FailedNoticeProps {
  /** What couldn't be read. */
  what: 'data' | 'settings' | 'version';
  onRetry(): void;
}

/** Says that something couldn't be read, and offers to try again. */
export function FailedNotice({ what, onRetry }: FailedNoticeProps) {
  const t = useMessages(FAILURE_MESSAGES);
  return (
    <Notice title={t(`title.${what}`)} hint={t(`hint.${what}`)}>
      <button type="button" class="pl-button" onClick={onRetry}>
        {t('retry')}
      </button>
    </Notice>
  );
}
