import type { DisplayVariant, ShownVariant } from '@policy-lens/hanzi/variants';
import type {
  CommitmentRecord,
  DocumentRecord,
  EntityCard,
  EntityKind,
  EntityRecord,
} from 'policy-data/records';

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
  /** The script that the reader sees: `variant`, or the page's own. */
  shown: ShownVariant;
  /** Number of mentions in the page, all frames. */
  counts: Record<EntityKind, number>;
  context: PageContext;
}

/** One entity that a page mentions, in the order of first mention. */
export interface PageEntity {
  entityId: string;
  kind: EntityKind;
  /** Mentions in the page, all frames. */
  count: number;
}

/**
 * What the side panel or the library is asked to show: nothing in particular, or one of these. A commitment
 * comes with its document, because its id alone doesn't lead there.
 */
export interface OpenTarget {
  entityId?: string;
  commitmentId?: string;
  documentId?: string;
}

/** A document with its commitments in its own order. */
export interface DocumentView {
  document: DocumentRecord;
  commitments: CommitmentRecord[];
  /** Names of the entities that the commitments refer to, by id. */
  names: Record<string, string>;
}

/** What the library looks for; an absent field does not restrict. Text is Simplified, compared literally. */
export interface CommitmentQuery {
  text?: string;
  /** Prefix of GB/T 2260 with its trailing zeros cut: `43` finds Hunan and all its cities. */
  regionPrefix?: string;
  /** Year of issue. */
  year?: number;
  entityId?: string;
  /** Role of `entityId`, or of anybody where no entity is given. */
  role?: 'lead' | 'participant';
  documentId?: string;
  hasTarget?: boolean;
  /** First row wanted, from 0. */
  offset?: number;
  /** Rows wanted, at most 500; 100 by default. */
  limit?: number;
}

export interface CommitmentPage {
  commitments: CommitmentRecord[];
  documents: Record<string, DocumentRecord>;
  names: Record<string, string>;
  /** Number of commitments that match in all. */
  total: number;
}

/**
 * Requests to the background; the worker may have been asleep. All are idempotent, because a request whose
 * answer was lost is asked once more.
 */
export interface BackgroundRequests {
  'entity/cards': { request: { entityIds: string[]; context: PageContext }; response: EntityCard[] };
  /** A packaged file, in base64, for sites from which packaged files can't be fetched. */
  'asset/read': { request: { path: string }; response: { base64: string } };
  /** Runs the script that draws cards in the frame that asks. */
  'card/load': { request: Record<string, never>; response: null };
  /** From one frame to others of the same tab; the answer is the top frame's, or null for `all`. */
  'frame/relay': { request: { to: 'top' | 'all'; name: string; request: unknown }; response: unknown };
  /** Opens the side panel, or a tab with the same page where the browser allows only that. */
  'panel/open': { request: OpenTarget; response: { opened: 'panel' | 'tab' } };
  /** New counts of a page, for the badge; sent only while the reader wants the badge. */
  'page/counted': { request: { total: number }; response: null };
  /** The rest is for the extension's own pages only. */
  'documents/list': { request: Record<string, never>; response: DocumentRecord[] };
  'document/read': { request: { documentId: string }; response: DocumentView | null };
  'entities/list': { request: { kind?: EntityKind }; response: EntityRecord[] };
  'commitments/search': { request: CommitmentQuery; response: CommitmentPage };
}

/** Requests to the content script of a page's top frame. */
export interface PageRequests {
  'page/status': { request: Record<string, never>; response: PageStatus };
  'page/set': { request: { highlighting?: boolean; variant?: DisplayVariant }; response: PageStatus };
  'page/mentions': { request: Record<string, never>; response: PageEntity[] };
  /** Brings a mention into view; `occurrence` counts from 0 and wraps around. */
  'page/show-mention': { request: { entityId: string; occurrence: number }; response: { shown: boolean } };
  /** Brings the first passage that reads like `quote` (script and white space aside) into view. */
  'page/show-passage': { request: { quote: string }; response: { shown: boolean } };
  'page/command': { request: { command: PageCommand }; response: null };
}

/** What a key or a menu entry asks of a page. `convert` shows the reader's script, `restore` the original. */
export const PAGE_COMMANDS = [
  'convert',
  'restore',
  'toggle-highlighting',
  'next-mention',
  'previous-mention',
  'open-card',
] as const;
export type PageCommand = (typeof PAGE_COMMANDS)[number];

/** What a page tells the panels that watch it; nothing is sent while none does. */
export type PageEvent =
  | { name: 'page/changed'; status: PageStatus }
  /**
   * Entities and beginnings of the passages that are in view now, in reading order. Passages are as the page
   * shows them; the panel, which has the document, knows which clauses they are.
   */
  | { name: 'page/in-view'; entityIds: string[]; passages: string[] };

/** A rectangle in CSS pixels of the viewport of the frame that sent it. */
export interface FrameRect {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** From one frame's content script to those of other frames of the same tab, through the background. */
export interface FrameRequests {
  /** The pointer has come to a mention in a child frame: what its card needs will probably be wanted. */
  'frame/expect-card': { request: { entityIds: string[] }; response: null };
  /**
   * A mention in a child frame wants its card; the top frame draws it. The answer is false where it can't be used
   * there: browsers let nothing outside of a frame that fills the screen be pressed.
   */
  'frame/show-card': {
    request: {
      /** Names the sending frame; the frame tells its parents the same token by `window.postMessage`. */
      token: string;
      rect: FrameRect;
      entityIds: string[];
      surface: string;
      by: 'pointer' | 'keyboard' | 'touch';
    };
    response: boolean;
  };
  /** The pointer has left the mention in the child frame. */
  'frame/leave-card': { request: { token: string }; response: null };
  /** The reader has pressed something else in the child frame, or a key that closes the card. */
  'frame/close-card': { request: Record<string, never>; response: null };
  /** From the top frame to one child: to the next mention (1), the one before (-1) or the current one (0). */
  'frame/step': { request: { token: string; direction: number; enter: boolean }; response: null };
  /** A child frame has no more mention in that direction. */
  'frame/ended': { request: { token: string; direction: number }; response: null };
  /** From the top frame to one child; `occurrence` counts from 0 in that frame. */
  'frame/show-mention': {
    request: { token: string; entityId: string; occurrence: number };
    response: null;
  };
  /** Mentions of a child frame, so that the top frame can answer for all. */
  'frame/counted': { request: { token: string; entities: PageEntity[] }; response: null };
  /** What the reader wishes for this page, where it isn't what the settings say: for a frame that comes late. */
  'frame/wish': {
    request: Record<string, never>;
    response: { highlighting: boolean; variant: DisplayVariant } | null;
  };
  /** From the top frame to all: the reader's wish for this page. */
  'frame/set': { request: { highlighting: boolean; variant: DisplayVariant }; response: null };
}
