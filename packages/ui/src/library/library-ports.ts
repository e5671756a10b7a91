import type { DisplayVariant } from '@policy-lens/hanzi/variants';
import type { CommitmentPage, CommitmentQuery } from '@policy-lens/platform/messages';
import type { DocumentRecord, EntityRecord } from 'policy-data/records';
import type { SourcePort } from '../source/source-view';

export interface LibraryPorts extends SourcePort {
  documents(): Promise<DocumentRecord[]>;
  entities(): Promise<EntityRecord[]>;
  search(query: CommitmentQuery): Promise<CommitmentPage>;
  /** From the reader's script to canonical Simplified, for what is typed into the search field. */
  simplify(text: string): string;
  /** From canonical Simplified to a variant; the identity for `original`. */
  converterFor(variant: DisplayVariant): Promise<(text: string) => string>;
  /** Offers text as a file. `name` has its ending. */
  download(name: string, mediaType: string, text: string): void;
}
