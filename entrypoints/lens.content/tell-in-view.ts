import { ownersInView } from '@policy-lens/page/flows/owners-in-view';
import type { PageEvent } from '@policy-lens/platform/messages';
import type { FrameLens } from './lens';

/** As much of a passage as tells which clause it is, in UTF-16 units. */
const PASSAGE_LENGTH = 400;
/** Pause in scrolling after which watchers are told, in ms. */
const SCROLL_PAUSE = 120;

/** What the reader sees now: entities, and the beginnings of the passages, from top to bottom. */
function inView(lens: FrameLens): PageEvent {
  const owners = ownersInView(document);
  const entities = owners.flatMap((owner) =>
    lens.page.mentions.of(owner).flatMap((mention) => [...mention.entities]),
  );
  const entityIds = [...new Set(entities)].map((entity) => lens.entity(entity).id);
  const passages = owners.map((owner) => (owner.textContent ?? '').trim().slice(0, PASSAGE_LENGTH));
  return {
    name: 'page/in-view',
    entityIds,
    passages: passages.filter((text) => text !== ''),
  };
}

/**
 * Tells watchers what is in view, after each pause in scrolling. Which clauses the passages are, the panel
 * finds out: it has the document. Returns a function that tells at once.
 */
export function tellInView(
  lens: () => FrameLens,
  broadcast: { isWatched(): boolean; tell(event: PageEvent): void },
  signal: AbortSignal,
): () => void {
  let timer: ReturnType<typeof setTimeout> | null = null;
  const tell = () => {
    timer = null;
    if (!signal.aborted && broadcast.isWatched()) broadcast.tell(inView(lens()));
  };
  const onScroll = () => {
    if (timer !== null) clearTimeout(timer);
    timer = setTimeout(tell, SCROLL_PAUSE);
  };
  document.addEventListener('scroll', onScroll, { passive: true, capture: true, signal });
  return tell;
}
