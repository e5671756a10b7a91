import type { DisplayVariant } from '@policy-lens/hanzi/variants';
import type {
  CommitmentPage,
  CommitmentQuery,
  DocumentView,
  OpenTarget,
  PageContext,
  PageEntity,
  PageEvent,
  PageStatus,
} from '@policy-lens/platform/messages';
import type { EntityCard, EntityRecord } from 'policy-data/records';
import type { SourcePort } from '../source/source-view';

/** An entity that the page mentions, with its canonical name, Simplified. */
export interface NamedPageEntity extends PageEntity {
  name: string;
}

/** The page beside the panel. */
export interface PanelPage {
  status: PageStatus;
  /** In the order of first mention. */
  entities: NamedPageEntity[];
}

/** What the side panel hears: from its page, or that there is another page beside it now. */
export type PanelEvent = PageEvent | { name: 'page/replaced' } | { name: 'panel/open'; target: OpenTarget };

export interface SidePanelPorts extends SourcePort {
  /** Null where the page beside has no content script. */
  page(): Promise<PanelPage | null>;
  /** @returns a function that ends the watch. */
  watch(listener: (event: PanelEvent) => void): () => void;
  /** `occurrence` counts from 0 and wraps around. Resolves to whether it could be shown. */
  showMention(entityId: string, occurrence: number): Promise<boolean>;
  /** Scrolls the page to the first passage that reads like `quote`. */
  showPassage(quote: string): Promise<boolean>;
  cards(entityIds: string[], context: PageContext): Promise<EntityCard[]>;
  document(documentId: string): Promise<DocumentView | null>;
  /** All entities of the data set, for search by name. */
  entities(): Promise<EntityRecord[]>;
  search(query: CommitmentQuery): Promise<CommitmentPage>;
  /** From any script to canonical Simplified, for what is typed into the search field. */
  simplify(text: string): Promise<string>;
  /** From canonical Simplified to a variant; the identity for `original`. */
  converterFor(variant: DisplayVariant): Promise<(text: string) => string>;
  openLibrary(): void;
}
