import type { PageStatus } from '@policy-lens/platform/messages';
import { useEffect, useState } from 'preact/hooks';
import { Icon } from '../icons/icon';
import type { UiLanguage } from '../messages/languages';
import { POPUP_MESSAGES } from '../messages/popup-messages';
import { LanguageContext, useMessages } from '../messages/use-messages';
import { PageControls } from './page-controls';
import type { PopupPorts, PopupSite } from './popup-ports';
import { SiteAnswer } from './site-answer';

export interface PopupProps {
  language: UiLanguage;
  ports: PopupPorts;
}

/** The three things people do most, within one glance: script, highlighting, this site. */
export function Popup({ language, ports }: PopupProps) {
  return (
    <LanguageContext.Provider value={language}>
      <PopupBody ports={ports} />
    </LanguageContext.Provider>
  );
}

interface PopupState {
  site: PopupSite | null;
  status: PageStatus | null;
  /** Both questions have been answered, or one has failed. */
  settled: boolean;
  failed: boolean;
}

function PopupBody({ ports }: { ports: PopupPorts }) {
  const t = useMessages(POPUP_MESSAGES);
  const [state, setState] = useState<PopupState>({ site: null, status: null, settled: false, failed: false });
  const [attempt, setAttempt] = useState(0);
  useEffect(() => {
    let current = true;
    setState((before) => ({ ...before, failed: false, settled: false }));
    const update = (change: Partial<PopupState>) => {
      if (current) setState((before) => ({ ...before, ...change }));
    };
    Promise.all([ports.site(), ports.status()])
      .then(([site, status]) => update({ site, status, settled: true }))
      .catch(() => update({ settled: true, failed: true }));
    return () => {
      current = false;
    };
  }, [ports, attempt]);
  const attemptWork = (work: Promise<Partial<PopupState>>) => {
    work
      .then((change) => setState((before) => ({ ...before, ...change, failed: false })))
      .catch(() => setState((before) => ({ ...before, failed: true })));
  };
  /** The content script starts or withdraws with the switch, so both are asked anew. */
  const switchSite = async (enabled: boolean): Promise<Partial<PopupState>> => {
    const next = await ports.setSite(enabled);
    return { site: next, status: await ports.status() };
  };
  const { site, status, settled, failed } = state;
  return (
    <main class="pl-popup">
      <h1>{t('product')}</h1>
      <div class="pl-popup-body" aria-busy={!settled}>
        {!settled && <p class="pl-small">{t('loading')}</p>}
        {status && (site === null || site.enabled) && (
          <PageControls
            status={status}
            onSet={(change) => attemptWork(ports.set(change).then((next) => ({ status: next })))}
          />
        )}
        {settled && site && (
          <SiteAnswer
            site={site}
            running={status !== null}
            onSite={(enabled) => attemptWork(switchSite(enabled))}
            onReload={() => ports.reloadPage()}
          />
        )}
        <p role="status" class="pl-small pl-popup-failed">
          {failed && t('failed')}
        </p>
        {failed && site === null && (
          <button type="button" class="pl-button" onClick={() => setAttempt(attempt + 1)}>
            {t('retry')}
          </button>
        )}
      </div>
      <nav class="pl-popup-ways">
        <button type="button" onClick={() => ports.openPanel()}>
          <Icon name="panel" />
          {t('openPanel')}
        </button>
        <button type="button" onClick={() => ports.openLibrary()}>
          <Icon name="library" />
          {t('openLibrary')}
        </button>
        <button type="button" onClick={() => ports.openOptions()}>
          <Icon name="settings" />
          {t('openOptions')}
        </button>
      </nav>
    </main>
  );
}
