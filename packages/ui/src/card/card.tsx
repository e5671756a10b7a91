import type { EntityCard } from 'policy-data/records';
import type { RefObject } from 'preact';
import { useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import { useCitation } from '../citation/use-citation';
import { ReadingContext } from '../commitment/reading-context';
import { Announcement } from '../controls/announcement';
import { todayInBeijing } from '../format/deadline';
import { regionName } from '../format/region-name';
import { typeset } from '../format/typeset';
import { CARD_MESSAGES } from '../messages/card-messages';
import { TERMS_MESSAGES } from '../messages/terms-messages';
import { LanguageContext, useMessages } from '../messages/use-messages';
import { CardHeader } from './card-header';
import type { CardProps } from './card-props';
import { EmptyState, ErrorState, LoadingState } from './card-states';
import { citableClauses } from './citable-clauses';
import { CompareToggle } from './compare-toggle';
import { EntityView } from './entity-view';
import { SenseChoice } from './sense-choice';

/** The card of one mention. What the reader opened in it is forgotten when it shows another one. */
export function Card(props: CardProps) {
  const { convert: own, textLang } = props;
  const today = props.today ?? todayInBeijing();
  const awaited = useAwaited(props);
  const reading = useMemo(() => {
    const convert = (text: string) => typeset(own(text), textLang);
    return { convert, textLang, today };
  }, [own, textLang, today]);
  return (
    <LanguageContext.Provider value={props.language}>
      <ReadingContext.Provider value={reading}>
        <CardBody key={contentKey(props)} {...props} convert={reading.convert} awaited={awaited} />
      </ReadingContext.Provider>
    </LanguageContext.Provider>
  );
}

/** From when on the grey lines of a card that is awaited can be seen, in ms; the delay in card.css. */
const LINES_SEEN = 180;

/**
 * Whether the card keeps the room that it was awaited in. One whose answer came before anything was to be seen in
 * that room is as high as its text.
 */
function useAwaited({ content, surface }: CardProps): boolean {
  const wait = useRef<{ surface: string; since: number; keeps: boolean | null } | null>(null);
  if (wait.current?.surface !== surface) wait.current = null;
  if (content.status === 'loading') {
    wait.current ??= { surface, since: performance.now(), keeps: null };
    return true;
  }
  if (wait.current === null) return false;
  wait.current.keeps ??= performance.now() - wait.current.since >= LINES_SEEN;
  return wait.current.keeps;
}

/** Loading and its answer share a key by surface, so that the header stays where it is. */
function contentKey({ content, surface }: CardProps): string {
  return content.status === 'ready'
    ? `${surface} ${content.cards.map((card) => card.entity.id).join(' ')}`
    : surface;
}

/** `awaited`: whether the body has the room in which its answer is, or was, awaited. */
function CardBody(props: CardProps & { awaited: boolean }) {
  const {
    content,
    surface,
    awaited,
    context,
    pinned,
    convert,
    language,
    onPin,
    onClose,
    onRetry,
    onOpen,
    onResize,
    onMove,
  } = props;
  const t = useMessages(CARD_MESSAGES);
  const terms = useMessages(TERMS_MESSAGES);
  const cards = content.status === 'ready' ? content.cards : [];
  const [chosen, setChosen] = useState<number | null>(null);
  const card: EntityCard | null = (cards.length === 1 ? cards[0] : cards[chosen ?? -1]) ?? null;
  const name = card ? convert(card.entity.name) : surface;
  const region = card ? regionName(card.entity.regionCode, Object.values(card.documents)) : null;
  const nothing = content.status === 'empty' || (content.status === 'ready' && cards.length === 0);
  const [comparing, setComparing] = useState(false);
  const section = useRef<HTMLElement>(null);
  useResizeReport(section, onResize);
  return (
    <section
      ref={section}
      class="pl-card"
      lang={language}
      role="dialog"
      aria-labelledby="pl-name"
      aria-busy={content.status === 'loading'}
    >
      <CardHeader
        name={name}
        entity={card?.entity ?? null}
        region={region}
        awaited={content.status === 'loading'}
        pinned={pinned}
        onPin={onPin}
        onClose={onClose}
        onMove={onMove}
      />
      <div class={awaited ? 'pl-body pl-awaited' : 'pl-body'}>
        {content.status === 'loading' && <LoadingState />}
        {nothing && <EmptyState onSearch={onOpen && (() => onOpen({}))} />}
        {content.status === 'error' && <ErrorState reason={content.reason} onRetry={onRetry} />}
        {cards.length > 1 && card === null && (
          <SenseChoice surface={surface} cards={cards} onChoose={setChosen} />
        )}
        {cards.length > 1 && card !== null && (
          <button type="button" class="pl-quiet-button" onClick={() => setChosen(null)}>
            ‹ {t('sensesBack')}
          </button>
        )}
        {card && <EntityView card={card} context={context} comparing={comparing} onOpen={onOpen} />}
      </div>
      {card ? (
        <CardFooter card={card} comparing={comparing} onCompare={setComparing} onOpen={onOpen} />
      ) : (
        content.status === 'loading' && <div class="pl-footer" aria-hidden="true" />
      )}
      <Announcement
        text={
          card
            ? t('ready', { name, kind: terms(`kind.${card.entity.kind}`), count: card.total })
            : content.status === 'loading'
              ? t('loading')
              : ''
        }
      />
    </section>
  );
}

interface CardFooterProps {
  card: EntityCard;
  comparing: boolean;
  onCompare(comparing: boolean): void;
  onOpen: CardProps['onOpen'];
}

function CardFooter({ card, comparing, onCompare, onOpen }: CardFooterProps) {
  const t = useMessages(CARD_MESSAGES);
  const citation = useCitation(citableClauses(card), 'pl-footer-button');
  return (
    <footer>
      {citation.box}
      <div class="pl-footer">
        {card.total > 0 && <span class="pl-count">{t('total', { count: card.total })}</span>}
        <CompareToggle card={card} class="pl-footer-button" comparing={comparing} onCompare={onCompare} />
        {citation.button}
        {onOpen && (
          <button type="button" class="pl-footer-button" onClick={() => onOpen({ entityId: card.entity.id })}>
            {t('openPanel')}
          </button>
        )}
      </div>
    </footer>
  );
}

/** Tells the host of every change of the card's size, whatever the reader opened or closed in it. */
function useResizeReport(element: RefObject<HTMLElement | null>, onResize: () => void): void {
  const report = useRef(onResize);
  report.current = onResize;
  useLayoutEffect(() => {
    if (!element.current) return;
    report.current();
    const observer = new ResizeObserver(() => report.current());
    observer.observe(element.current);
    return () => observer.disconnect();
  }, [element]);
}
