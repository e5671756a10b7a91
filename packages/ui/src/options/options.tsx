import type { Settings } from '@policy-lens/store/settings/settings';
import { useEffect, useState } from 'preact/hooks';
import { FailedNotice } from '../controls/failed-notice';
import type { UiLanguage } from '../messages/languages';
import { OPTIONS_MESSAGES } from '../messages/options-messages';
import { LanguageContext, useMessages } from '../messages/use-messages';
import { DictionarySection } from './dictionary-section';
import { MarkingSection } from './marking-section';
import type { OptionsPorts } from './options-ports';
import { ReadingSection } from './reading-section';
import { SitesSection } from './sites-section';

export interface OptionsProps {
  language: UiLanguage;
  ports: OptionsPorts;
}

/** The few things that a reader may want otherwise. */
export function Options({ language, ports }: OptionsProps) {
  return (
    <LanguageContext.Provider value={language}>
      <OptionsBody ports={ports} />
    </LanguageContext.Provider>
  );
}

type Saving = 'idle' | 'saved' | 'here' | 'failed';

function OptionsBody({ ports }: { ports: OptionsPorts }) {
  const t = useMessages(OPTIONS_MESSAGES);
  const [settings, setSettings] = useState<Settings | null>(null);
  const [unread, setUnread] = useState(false);
  const [saving, setSaving] = useState<Saving>('idle');
  const [attempt, setAttempt] = useState(0);
  useEffect(() => {
    let current = true;
    setUnread(false);
    ports.read().then(
      (read) => current && setSettings(read),
      () => current && setUnread(true),
    );
    const stop = ports.watch((changed) => current && setSettings(changed));
    return () => {
      current = false;
      stop();
    };
  }, [ports, attempt]);
  const change = async (fields: Partial<Settings>) => {
    try {
      setSettings(await ports.write(fields));
      setSaving((await ports.areSynced()) ? 'saved' : 'here');
      return true;
    } catch {
      setSaving('failed');
      return false;
    }
  };
  const section = settings && { settings, ports, onChange: change };
  return (
    <main class="pl-options">
      <header class="pl-page-header">
        <h1>{t('title')}</h1>
        <p role="status" class="pl-small pl-saving">
          {saving === 'saved' && t('saved')}
          {saving === 'here' && t('savedHere')}
          {saving === 'failed' && t('notSaved')}
        </p>
      </header>
      {unread && <FailedNotice what="settings" onRetry={() => setAttempt(attempt + 1)} />}
      {!settings && !unread && <p class="pl-small">{t('loading')}</p>}
      {section && (
        <>
          <ReadingSection {...section} />
          <MarkingSection {...section} />
          <SitesSection {...section} />
          <DictionarySection {...section} />
        </>
      )}
    </main>
  );
}
