import type { Handlers } from '@policy-lens/platform/answer';
import type { PageCommand, PageRequests } from '@policy-lens/platform/messages';
import { directionTo, loadConverter } from './load-converter';
import { showPassage } from './show-passage';
import type { TopFrame } from './top-frame';

/** What the page answers to the popup, the panels and the commands. */
export function pageHandlers(top: TopFrame): Handlers<PageRequests> {
  return {
    'page/status': () => {
      // Whoever asks has the popup open, and the script is one click away.
      const { preferredVariant, regionalPhrases } = top.running.settings;
      loadConverter(directionTo(preferredVariant, regionalPhrases)).catch(() => undefined);
      return top.status();
    },

    'page/set': (change) => top.set({ ...top.running.lens.wish, ...definedOf(change) }),

    'page/mentions': () => top.entities(),

    'page/show-mention': ({ entityId, occurrence }) => ({
      shown: top.tour.of(entityId, occurrence),
    }),

    'page/show-passage': ({ quote }) => showPassage(top.running.document, quote).then((shown) => ({ shown })),

    'page/command': async ({ command }) => {
      await obey(top, command);
      return null;
    },
  };
}

/** The fields of a change that are there: an absent one leaves things as they are. */
function definedOf(
  change: PageRequests['page/set']['request'],
): Partial<Required<PageRequests['page/set']['request']>> {
  const { highlighting, variant } = change;
  return {
    ...(highlighting === undefined ? {} : { highlighting }),
    ...(variant === undefined ? {} : { variant }),
  };
}

async function obey(top: TopFrame, command: PageCommand): Promise<void> {
  const { running, tour } = top;
  const { wish } = running.lens;
  switch (command) {
    case 'convert': {
      const { variant, preferredVariant } = running.settings;
      await top.set({ ...wish, variant: variant === 'original' ? preferredVariant : variant });
      return;
    }
    case 'restore':
      await top.set({ ...wish, variant: 'original' });
      return;
    case 'toggle-highlighting':
      await top.set({ ...wish, highlighting: !wish.highlighting });
      return;
    case 'next-mention':
      return tour.step(1);
    case 'previous-mention':
      return tour.step(-1);
    case 'open-card':
      return tour.openHere();
  }
}
