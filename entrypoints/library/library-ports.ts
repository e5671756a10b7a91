import { askBackground } from '@policy-lens/platform/background-messages';
import type { LibraryPorts } from '@policy-lens/ui/library/library-ports';
import { simplifier } from '../surface/converters';
import { download } from '../surface/download';
import { readSource } from '../surface/read-source';

/** Opens the dictionary before the page is drawn: what is typed is simplified without waiting. */
export async function libraryPorts(): Promise<Omit<LibraryPorts, 'converterFor'>> {
  // Without the dictionary a search in Simplified still works.
  const simplify = await simplifier().catch(() => (text: string) => text);
  return {
    documents: () => askBackground('documents/list', {}),
    entities: () => askBackground('entities/list', {}),
    search: (query) => askBackground('commitments/search', query),
    source: readSource,
    simplify,
    download,
  };
}
