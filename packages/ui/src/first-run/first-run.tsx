import { DISPLAY_VARIANTS, type DisplayVariant } from '@policy-lens/hanzi/variants';
import { useEffect, useState } from 'preact/hooks';
import { ReadingContext } from '../commitment/reading-context';
import { Segments } from '../controls/segments';
import { useReadingIn } from '../controls/use-reading';
import { variantOptions } from '../controls/variant-options';
import { FIRST_RUN_MESSAGES } from '../messages/first-run-messages';
import type { UiLanguage } from '../messages/languages';
import { POPUP_MESSAGES } from '../messages/popup-messages';
import { LanguageContext, useMessages } from '../messages/use-messages';
import type { FirstRunPorts } from './first-run-ports';
import { LiveSample } from './live-sample';

export interface FirstRunProps {
  language: UiLanguage;
  ports: FirstRunPorts;
}

/** Shows on a sample what the extension does, sets the reader's script, and ends. */
export function FirstRun({ language, ports }: FirstRunProps) {
  return (
    <LanguageContext.Provider value={language}>
      <FirstRunBody ports={ports} />
    </LanguageContext.Provider>
  );
}

const DOES = ['does.underline', 'does.convert', 'does.library'] as const;
const DOES_NOT = ['doesNot.network', 'doesNot.elsewhere', 'doesNot.outcome'] as const;

function FirstRunBody({ ports }: { ports: FirstRunPorts }) {
  const t = useMessages(FIRST_RUN_MESSAGES);
  const popup = useMessages(POPUP_MESSAGES);
  const [variant, setVariant] = useState<DisplayVariant>('original');
  useEffect(() => {
    ports.read().then(
      (settings) => setVariant(settings.variant),
      () => undefined,
    );
  }, [ports]);
  const reading = useReadingIn(variant, ports.converterFor);
  const choose = (chosen: DisplayVariant) => {
    setVariant(chosen);
    // The key for converting follows, so that it gives what the reader has just chosen.
    void ports.write(
      chosen === 'original' ? { variant: chosen } : { variant: chosen, preferredVariant: chosen },
    );
  };
  return (
    <main class="pl-first-run">
      <header class="pl-page-header">
        <h1>{t('title')}</h1>
        <p>{t('intro')}</p>
      </header>
      <section aria-labelledby="pl-script">
        <h2 id="pl-script">{t('scriptTitle')}</h2>
        <Segments
          name="variant"
          legend={t('scriptTitle')}
          legendHidden
          options={variantOptions(DISPLAY_VARIANTS, popup)}
          value={variant}
          onChange={choose}
        />
        <p class="pl-small">{t('scriptHint')}</p>
      </section>
      <section aria-labelledby="pl-sample">
        <h2 id="pl-sample">{t('sampleTitle')}</h2>
        <p class="pl-small">{t('sampleHint')}</p>
        <ReadingContext.Provider value={reading}>
          <LiveSample ports={ports} />
        </ReadingContext.Provider>
      </section>
      <div class="pl-does">
        <section>
          <h2>{t('doesTitle')}</h2>
          <ul>
            {DOES.map((key) => (
              <li key={key}>{t(key)}</li>
            ))}
          </ul>
        </section>
        <section>
          <h2>{t('doesNotTitle')}</h2>
          <ul>
            {DOES_NOT.map((key) => (
              <li key={key}>{t(key)}</li>
            ))}
          </ul>
        </section>
      </div>
      <button type="button" class="pl-primary" onClick={() => void ports.finish()}>
        {t('finish')}
      </button>
    </main>
  );
}
