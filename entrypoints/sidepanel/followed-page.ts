import { activeTab, onActiveTabChanged } from '@policy-lens/platform/active-tab';
import type { PageEvent } from '@policy-lens/platform/messages';
import { watchPage } from '@policy-lens/platform/page-watch';

/**
 * A page that is just loading gets its content script a little after the tab says so, and a site that was just
 * allowed when the background has heard of it. Pauses before each further try, in ms; then only another page.
 */
const REVISITS = [300, 1_000, 3_000];

export interface FollowedPage {
  /** The tab beside the panel now; null where there is none. */
  tabId(): Promise<number | null>;
  /** Returns a function that ends the watch. */
  watch(onEvent: (event: PageEvent) => void, onReplaced: () => void): () => void;
}

/**
 * The page beside the panel: that of the window's active tab, or of one fixed tab where the panel itself is
 * shown in a tab (`?tab=`).
 */
export function followPage(): FollowedPage {
  const tabId = async () => (await activeTab())?.id ?? null;

  return {
    tabId,
    watch(onEvent, onReplaced) {
      let stopWatching: () => void = () => undefined;
      let timer: ReturnType<typeof setTimeout> | undefined;
      let ended = false;

      const connect = async (attempt: number) => {
        stopWatching();
        clearTimeout(timer);
        const id = await tabId();
        if (ended || id === null) return;
        const hear = (event: PageEvent) => {
          attempt = 0;
          onEvent(event);
        };
        stopWatching = watchPage(id, hear, () => {
          const pause = REVISITS[attempt];
          if (pause !== undefined) timer = setTimeout(() => reconnect(attempt + 1), pause);
        });
      };
      const reconnect = (attempt: number) => {
        connect(attempt).catch(() => undefined);
      };
      const replace = () => {
        reconnect(0);
        onReplaced();
      };

      const stopFollowing = onActiveTabChanged(replace);
      reconnect(0);
      return () => {
        ended = true;
        clearTimeout(timer);
        stopWatching();
        stopFollowing();
      };
    },
  };
}
