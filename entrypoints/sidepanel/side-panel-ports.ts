import { askBackground } from '@policy-lens/platform/background-messages';
import { openExtensionPage } from '@policy-lens/platform/extension-page';
import { MessageError } from '@policy-lens/platform/message-error';
import type { PageEntity, PageRequests } from '@policy-lens/platform/messages';
import { askPage } from '@policy-lens/platform/page-messages';
import { watchPanelRequests } from '@policy-lens/platform/panel';
import type { NamedPageEntity, SidePanelPorts } from '@policy-lens/ui/sidepanel/side-panel-ports';
import { simplifier } from '../surface/converters';
import { readSource } from '../surface/read-source';
import { followPage } from './followed-page';

const beside = followPage();

async function ask<K extends keyof PageRequests>(
  name: K,
  request: PageRequests[K]['request'],
): Promise<PageRequests[K]['response']> {
  const tabId = await beside.tabId();
  if (tabId === null) throw new MessageError('unreachable', `${name}: no page beside`);
  return await askPage(tabId, name, request);
}

let names: Promise<Map<string, string>> | undefined;

/** Canonical names by entity, asked for once; a failure is tried again next time. */
function entityNames(): Promise<Map<string, string>> {
  names ??= askBackground('entities/list', {}).then(
    (entities) => new Map(entities.map(({ id, name }) => [id, name])),
  );
  names.catch(() => {
    names = undefined;
  });
  return names;
}

/** Pages carry no names: what has none in the records can't be shown either. */
async function withNames(entities: readonly PageEntity[]): Promise<NamedPageEntity[]> {
  if (entities.length === 0) return [];
  const known = await entityNames();
  return entities.flatMap((entity) => {
    const name = known.get(entity.entityId);
    return name === undefined ? [] : [{ ...entity, name }];
  });
}

export const sidePanelPorts: Omit<SidePanelPorts, 'converterFor'> = {
  async page() {
    const answers = await Promise.all([ask('page/status', {}), ask('page/mentions', {})]).catch((error) => {
      if (error instanceof MessageError && error.code === 'unreachable') return null;
      throw error;
    });
    if (answers === null) return null;
    const [status, entities] = answers;
    return { status, entities: await withNames(entities) };
  },

  watch(listener) {
    const stopPage = beside.watch(listener, () => listener({ name: 'page/replaced' }));
    const stopRequests = watchPanelRequests(({ target }) => listener({ name: 'panel/open', target }));
    return () => {
      stopPage();
      stopRequests();
    };
  },

  showMention: async (entityId, occurrence) =>
    (await ask('page/show-mention', { entityId, occurrence })).shown,
  showPassage: async (quote) => (await ask('page/show-passage', { quote })).shown,
  cards: (entityIds, context) => askBackground('entity/cards', { entityIds, context }),
  document: (documentId) => askBackground('document/read', { documentId }),
  source: readSource,
  entities: () => askBackground('entities/list', {}),
  search: (query) => askBackground('commitments/search', query),
  // Without the dictionary a search in Simplified still works.
  simplify: async (text) => (await simplifier().catch(() => (same: string) => same))(text),

  openLibrary() {
    void openExtensionPage('library.html');
  },
};
