import { readAsset } from '@policy-lens/platform/asset';
import type { SourceEdition } from 'policy-data/records';

/** A document's source as it was received, out of the package. Throws MessageError where it isn't there. */
export async function readSource(documentId: string): Promise<SourceEdition> {
  const file = await readAsset(`data/sources/${encodeURIComponent(documentId)}.json`);
  return JSON.parse(new TextDecoder().decode(file)) as SourceEdition;
}
