import type { DataSet, EntityRecord } from '../records';
import { NATION } from '../regions/gbt2260';
import { readTable } from '../tables/read-table';

export interface LexiconContent {
  entities: {
    id: string;
    kind: EntityRecord['kind'];
    name: string;
    regionCode: string;
    documentId: string | null;
  }[];
  /** `entity` is an id; `scope` a GB/T 2260 code, empty: anywhere. */
  names: { surface: string; entity: string; scope: string }[];
}

/** Whether a card would show anything: a commitment, or a document that it is or that cites it. */
function hasSomethingToShow(entity: EntityRecord): boolean {
  return entity.commitmentIds.length > 0 || entity.documentId !== null || entity.citedBy.length > 0;
}

/** Relative names hold in their region only, whatever the alias table says of others. */
const RELATIVE = /^(?:省|市|州|县|区|盟|旗|全省|全市)/u;

/** What goes into `lexicon.bin`: entities with something to show, and every surface that means them. */
export function lexiconContent(data: DataSet, directory: string): LexiconContent {
  const shown = data.entities.filter(hasSomethingToShow);
  const ids = new Set(shown.map(({ id }) => id));
  const names = new Map<string, LexiconContent['names'][number]>();
  const add = (surface: string, entity: string, scope: string) => {
    if (surface.length >= 2) names.set(`${surface}\0${entity}\0${scope}`, { surface, entity, scope });
  };
  for (const { id, name, regionCode } of shown)
    add(name, id, RELATIVE.test(name) && regionCode !== NATION ? regionCode : '');
  for (const row of readTable(directory, 'aliases')) {
    if (ids.has(row['entity_id'] ?? ''))
      add(row['surface'] ?? '', row['entity_id'] ?? '', row['region_code'] ?? '');
  }
  return {
    entities: shown.map(({ id, kind, name, regionCode, documentId }) => ({
      id,
      kind,
      name,
      regionCode,
      documentId,
    })),
    names: [...names.values()].sort((a, b) =>
      a.surface < b.surface ? -1 : a.surface > b.surface ? 1 : a.entity < b.entity ? -1 : 1,
    ),
  };
}
