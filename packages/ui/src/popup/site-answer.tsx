import { Notice } from '../controls/notice';
import { Switch } from '../controls/switch';
import { POPUP_MESSAGES } from '../messages/popup-messages';
import { useMessages } from '../messages/use-messages';
import type { PopupSite } from './popup-ports';

interface SiteAnswerProps {
  site: PopupSite;
  /** Whether a content script answers in the page. */
  running: boolean;
  onSite(enabled: boolean): void;
  onReload(): void;
}

/** Whether this site is on, and what to do where it isn't. */
export function SiteAnswer({ site, running, onSite, onReload }: SiteAnswerProps) {
  const t = useMessages(POPUP_MESSAGES);
  const host = site.host ?? '';
  if (site.access === 'closed') return <Notice title={t('closedTitle')} hint={t('closedHint')} />;
  if (site.access === 'grantable')
    return (
      <Notice title={t('notHereTitle')} hint={t('notHereHint')}>
        <button type="button" class="pl-primary" onClick={() => onSite(true)}>
          {t('enableHere', { host })}
        </button>
      </Notice>
    );
  return (
    <>
      {site.enabled && !running && (
        <Notice title={t('reloadTitle')} hint={t('reloadHint')}>
          <button type="button" class="pl-primary" onClick={onReload}>
            {t('reload')}
          </button>
        </Notice>
      )}
      <Switch label={t('site', { host })} checked={site.enabled} onChange={onSite} />
      {!site.enabled && <p class="pl-small">{t(running ? 'siteOff' : 'off')}</p>}
    </>
  );
}
