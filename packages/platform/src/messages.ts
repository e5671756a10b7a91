import type { EntityCard, EntityKind } from 'policy-data/records';
import type { DisplayVariant } from '@policy-lens/hanzi/variants';

/** Where a page stands, as its content script found out: a hover is answered for this place first. */
export interface PageContext {
  /** GB/T 2260 code, or null where the page does not say. */
  regionCode: string | null;
  /** The data set's document that this page shows, or null. */
  documentId: string | null;
}

/** State of one page, as the toolbar popup and the side panel show it. */
export interface PageStatus {
  highlighting: boolean;
  /** False where the browser lacks CSS Custom Highlights. */
  highlightingSupported: boolean;
  variant: DisplayVariant;
  /** Number of mentions in the page, all frames. */
  counts: Record<EntityKind, number>;
  context: PageContext;
}

/** Requests to the background; the worker may have been asleep. */
export interface BackgroundRequests {
  'entity/cards': { request: { entityIds: string[]; context: PageContext }; response: EntityCard[] };
}

/** Requests to a page's content script. */
export interface PageRequests {
  'page/status': { request: Record<string, never>; response: PageStatus };
  'page/set': { request: { highlighting?: boolean; variant?: DisplayVariant }; response: PageStatus };
}
