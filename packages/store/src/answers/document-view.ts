import type { DocumentView } from '@policy-lens/platform/messages';
import type { DocumentRecord } from 'policy-data/records';
import type { RecordSource } from '../data-set/record-source';
import { entityIdsOf, namesOf } from './entity-card';

/** A document with its commitments in its own order; null where the data set doesn't hold it. */
export async function documentView(source: RecordSource, documentId: string): Promise<DocumentView | null> {
  const [document] = await source.documents([documentId]);
  if (document === undefined) return null;
  const found = await source.commitments(document.commitmentIds);
  const commitments = found.toSorted((a, b) => a.ordinal - b.ordinal);
  return { document, commitments, names: await namesOf(source, entityIdsOf(commitments)) };
}

/** All documents, newest first; those without a date last. */
export async function documentList(source: RecordSource): Promise<DocumentRecord[]> {
  const all = await source.allDocuments();
  return all.toSorted((a, b) => (b.issuedOn ?? '').localeCompare(a.issuedOn ?? '') || (a.id < b.id ? -1 : 1));
}
