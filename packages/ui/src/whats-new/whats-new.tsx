import { FailedNotice } from '../controls/failed-notice';
import { useAnswer } from '../controls/use-answer';
import type { UiLanguage } from '../messages/languages';
import { LanguageContext, useMessages } from '../messages/use-messages';
import { WHATS_NEW_MESSAGES } from '../messages/whats-new-messages';
import { newsBetween, type Release, type ReleaseWay } from './releases';
import type { WhatsNewPorts } from './whats-new-ports';

export interface WhatsNewProps {
  language: UiLanguage;
  ports: WhatsNewPorts;
}

/** What an update brought to readers, where it brought something; opened once. */
export function WhatsNew({ language, ports }: WhatsNewProps) {
  return (
    <LanguageContext.Provider value={language}>
      <WhatsNewBody ports={ports} />
    </LanguageContext.Provider>
  );
}

function WhatsNewBody({ ports }: { ports: WhatsNewPorts }) {
  const t = useMessages(WHATS_NEW_MESSAGES);
  const { answer, retry } = useAnswer(async () => {
    const { seen, current } = await ports.versions();
    const unseen = newsBetween(seen, current);
    // Opened again by hand: everything there is to tell.
    return { current, releases: unseen.length > 0 ? unseen : newsBetween(null, current) };
  }, [ports]);
  const news = answer.status === 'ready' ? answer.value : null;
  const ways: Record<ReleaseWay, () => void> = { options: ports.openOptions, library: ports.openLibrary };
  return (
    <main class="pl-whats-new">
      <header class="pl-page-header">
        <h1>{news ? t('title', { version: shortVersion(news.current) }) : t('product')}</h1>
        {news?.releases.length === 0 && <p class="pl-small">{t('none')}</p>}
      </header>
      {answer.status === 'failed' && <FailedNotice what="version" onRetry={retry} />}
      {news?.releases.map((release) => (
        <ReleaseNews
          key={release.version}
          release={release}
          titled={news.releases.length > 1}
          onWay={(way) => ways[way]()}
        />
      ))}
      <button type="button" class="pl-primary" onClick={() => void ports.finish()}>
        {t('finish')}
      </button>
    </main>
  );
}

interface ReleaseNewsProps {
  release: Release;
  /** Whether it stands beside others, so that its number tells them apart. */
  titled: boolean;
  onWay(way: ReleaseWay): void;
}

function ReleaseNews({ release, titled, onWay }: ReleaseNewsProps) {
  const t = useMessages(WHATS_NEW_MESSAGES);
  return (
    <section>
      {titled && <p class="pl-small">{release.version}</p>}
      <ul>
        {release.points.map(({ id, way }) => (
          <li key={id}>
            <h2>{t(`point.${id}`)}</h2>
            <p>{t(`point.${id}.text`)}</p>
            <button type="button" class="pl-quiet-button" onClick={() => onWay(way)}>
              {t(`way.${way}`)} <span aria-hidden="true">›</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** `0.2` for 0.2.0: the last number is for faults mended. */
function shortVersion(version: string): string {
  return version.split('.').slice(0, 2).join('.');
}
