import type { CommitmentRecord, EntityRecord } from 'policy-data/records';
import type { LibraryPorts } from './library-ports';

/** Commitments on one subject that are read; more than any data set holds on one. */
const MOST = 500;

/**
 * What all documents say on a subject: where it is the name of an entity, every commitment that names it by
 * any of its names; and every commitment that has the words. In the order of the search, each once.
 * @param subject in canonical Simplified
 */
export async function findOnSubject(
  subject: string,
  entities: readonly EntityRecord[],
  search: LibraryPorts['search'],
): Promise<CommitmentRecord[]> {
  const entity = entities.find(({ name, aliases }) => name === subject || aliases.includes(subject));
  const pages = await Promise.all([
    ...(entity ? [search({ entityId: entity.id, limit: MOST })] : []),
    search({ text: subject, limit: MOST }),
  ]);
  const found = new Map(pages.flatMap((page) => page.commitments.map((one) => [one.id, one] as const)));
  return [...found.values()].sort((a, b) => a.ordinal - b.ordinal);
}
