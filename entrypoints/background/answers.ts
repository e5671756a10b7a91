import type { Handlers } from '@policy-lens/platform/answer';
import { fetchAsset } from '@policy-lens/platform/asset';
import { showBadge } from '@policy-lens/platform/badge';
import { encodeBase64 } from '@policy-lens/platform/base64';
import { browserWire } from '@policy-lens/platform/browser-wire';
import { runCardScript } from '@policy-lens/platform/card-script';
import type { BackgroundRequests } from '@policy-lens/platform/messages';
import { openPanel } from '@policy-lens/platform/panel';
import { relayToFrames } from '@policy-lens/platform/relay';
import { documentList, documentView } from '@policy-lens/store/answers/document-view';
import { entityCards } from '@policy-lens/store/answers/entity-card';
import { searchCommitments } from '@policy-lens/store/answers/search-commitments';
import { dataStore } from './data-store';

/** What the background answers; requests have been checked by their schemas before they come here. */
export const answers: Handlers<BackgroundRequests> = {
  'entity/cards': ({ entityIds, context }) =>
    dataStore.read((source) => entityCards(source, entityIds, context)),

  'asset/read': async ({ path }) => ({ base64: encodeBase64(await fetchAsset(path)) }),

  'card/load': async (_, sender) => {
    await runCardScript(sender);
    return null;
  },

  'frame/relay': (message, sender) => relayToFrames(message, sender, browserWire),

  // Not async before `openPanel`: the click that asked for it counts only in this turn.
  'panel/open': (target, sender) => openPanel(sender.tabId, target).then((opened) => ({ opened })),

  'page/counted': async ({ total }, { tabId }) => {
    if (tabId !== null) await showBadge(tabId, total);
    return null;
  },

  'documents/list': () => dataStore.read(documentList),

  'document/read': ({ documentId }) => dataStore.read((source) => documentView(source, documentId)),

  'entities/list': ({ kind }) =>
    dataStore.read(async (source) => {
      const all = await source.allEntities();
      return kind === undefined ? all : all.filter((entity) => entity.kind === kind);
    }),

  'commitments/search': (query) => dataStore.read((source) => searchCommitments(source, query)),
};
