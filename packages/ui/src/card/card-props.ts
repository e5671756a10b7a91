import type { OpenTarget, PageContext } from '@policy-lens/platform/messages';
import type { EntityCard } from 'policy-data/records';
import type { UiLanguage } from '../messages/languages';

/** What the card has to show; one of these at a time. */
export type CardContent =
  | { status: 'loading' }
  | { status: 'ready'; cards: EntityCard[] }
  | { status: 'empty' }
  | { status: 'error'; reason: 'background-unreachable' | 'data-unreadable' | 'extension-updated' };

/**
 * Everything the card needs. The page layer owns the host element, the shadow root, the top layer, the
 * placement and the pointer; the card owns what is inside.
 */
export interface CardProps {
  content: CardContent;
  /** The text of the mention as the page shows it. */
  surface: string;
  context: PageContext;
  language: UiLanguage;
  /** BCP 47 tag for the card's Chinese text in the script that `convert` writes: zh-Hans, zh-Hant-TW, … */
  textLang: string;
  pinned: boolean;
  /** From canonical Simplified to the script that the reader sees on this page. */
  convert(text: string): string;
  onPin(pinned: boolean): void;
  onClose(): void;
  onRetry(): void;
  /**
   * Opens a commitment (with its document), an entity or a document in the side panel; nothing in particular
   * opens its search. Absent where there is no panel to open: then nothing offers to.
   */
  onOpen?(target: OpenTarget): void;
  /** Called when the size of the content changes, so that the host can place it again. */
  onResize(): void;
  /** Moves the card by CSS pixels: the header was dragged, or an arrow key pressed on it while pinned. */
  onMove?(delta: { dx: number; dy: number }): void;
  /** ISO 8601 day against which deadlines are read; today in Beijing where it isn't given. */
  today?: string;
}
