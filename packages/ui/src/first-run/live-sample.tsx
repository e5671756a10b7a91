import { useState } from 'preact/hooks';
import { Card } from '../card/card';
import type { CardContent } from '../card/card-props';
import { useReading } from '../commitment/reading-context';
import { cutAtNames } from '../entities/cut-at-names';
import { useLanguage } from '../messages/use-messages';
import type { FirstRunPorts } from './first-run-ports';
import { SAMPLE_NAMES, SAMPLE_SENTENCE, type SampleName } from './sample-names';

/** The sample stands on a page of Hunan that is no document of the data set. */
const HUNAN = { regionCode: '430000', documentId: null };

/** A sentence of a plan with its names underlined; each opens the card that pages open, with real data. */
export function LiveSample({ ports }: { ports: FirstRunPorts }) {
  const language = useLanguage();
  const { convert, textLang } = useReading();
  const [open, setOpen] = useState<SampleName | null>(null);
  const [pinned, setPinned] = useState(false);
  const [content, setContent] = useState<CardContent>({ status: 'loading' });
  const ask = (name: SampleName) => {
    setOpen(name);
    setContent({ status: 'loading' });
    ports.cardsNamed(name.name).then(
      (cards) =>
        setContent(cards.length === 0 ? { status: 'empty' } : { status: 'ready', cards: cards.slice(0, 1) }),
      () => setContent({ status: 'error', reason: 'background-unreachable' }),
    );
  };
  return (
    <div class="pl-live">
      <p class="pl-sample" lang={textLang}>
        {cutAtNames(SAMPLE_SENTENCE, SAMPLE_NAMES).map(({ text, name }) =>
          name === null ? (
            convert(text)
          ) : (
            <button
              key={text}
              type="button"
              class={`pl-marked pl-marked-${name.kind}`}
              aria-expanded={open === name}
              onClick={() => (open === name ? setOpen(null) : ask(name))}
            >
              {convert(text)}
            </button>
          ),
        )}
      </p>
      {open && (
        <Card
          content={content}
          surface={convert(open.surface)}
          context={HUNAN}
          language={language}
          textLang={textLang}
          pinned={pinned}
          convert={convert}
          onPin={setPinned}
          onClose={() => setOpen(null)}
          onRetry={() => ask(open)}
          onResize={() => undefined}
        />
      )}
    </div>
  );
}
