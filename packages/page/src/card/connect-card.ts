import type { Point } from '../geometry';
import type { Mention } from '../mentions/mention';
import { type MentionSearch, mentionAtPoint, mentionBoxes, mentionText } from '../pointer/mention-at-point';
import { watchPointer } from '../pointer/watch-pointer';
import type { CardAnchor } from './anchor';
import type { CardPort } from './card-port';

export interface CardConnection {
  /** The anchor of a mention, for opening its card by command. */
  anchorOf(mention: Mention): CardAnchor;
  disconnect(): void;
}

/**
 * Lets pointer, keys, scrolling and the top layer of one frame act on a card.
 *
 * `entityId` gives the id of an entity of the lexicon.
 */
export function connectCard(
  search: MentionSearch,
  card: CardPort,
  entityId: (entity: number) => string,
): CardConnection {
  const { document } = search;
  const view = document.defaultView as Window;
  const stop = new AbortController();

  const anchorAt = (mention: Mention, point: Point | null): CardAnchor => ({
    key: mention,
    entityIds: mention.entities.map(entityId),
    surface: mentionText(search.mentions, mention),
    boxes: () => mentionBoxes(search, mention),
    point,
    node: mention.pieces[0]?.node ?? null,
  });
  const find = (point: Point): CardAnchor | null => {
    const mention = search.mentions.size === 0 ? null : mentionAtPoint(search, point);
    return mention === null ? null : anchorAt(mention, point);
  };

  const unwatch = watchPointer(document, {
    move: ({ point, fast }) => card.pointer(find(point), point, fast),
    gone: () => card.pointerGone(),
    own: () => card.pointerInCard(),
    tap: (point) => {
      const anchor = find(point);
      if (anchor !== null) card.open(anchor, 'touch');
    },
    press: () => card.press(),
    isOwn: (event) => card.isInCard(event),
  });

  const onKey = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || event.isComposing || !card.isOpen) return;
    card.close();
    // No key is taken from a field in which the reader types: there Escape ends a search or a list of offers.
    if (isInField(event)) return;
    // Elsewhere the page sees no Escape that closes the card, or it would close its own dialog with it.
    event.preventDefault();
    event.stopImmediatePropagation();
  };
  const onScroll = (event: Event): void => {
    if (card.isOpen && !card.isInCard(event)) card.replace();
  };
  const onToggle = (event: Event): void => {
    if (!card.isOpen || card.isInCard(event)) return;
    // What has closed may have been what the card stood in.
    card.raise();
    if ((event as ToggleEvent).newState === 'closed') card.replace();
  };
  const { signal } = stop;
  view.addEventListener('keydown', onKey, { capture: true, signal });
  view.addEventListener('scroll', onScroll, { capture: true, passive: true, signal });
  view.addEventListener('resize', () => card.replace(), { passive: true, signal });
  view.visualViewport?.addEventListener('resize', () => card.replace(), { passive: true, signal });
  // Dialogs and popovers tell of their opening by `toggle`, which doesn't bubble.
  document.addEventListener('toggle', onToggle, { capture: true, passive: true, signal });
  document.addEventListener('fullscreenchange', () => card.raise(), { passive: true, signal });

  return {
    anchorOf: (mention) => anchorAt(mention, null),
    disconnect() {
      stop.abort();
      unwatch();
      card.destroy();
    },
  };
}

function isInField(event: Event): boolean {
  const target = event.composedPath()[0] as Partial<Element> | undefined;
  return target?.matches?.(':read-write') === true;
}
