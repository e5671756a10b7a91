import type { CardController } from '@policy-lens/page/card/card-controller';
import type { Mention } from '@policy-lens/page/mentions/mention';
import type { Settings } from '@policy-lens/store/settings/settings';
import type { CardLanguage } from './card-language';
import type { FrameLens, Wish } from './lens';

/** What runs in a frame, as the frame's part in its page sees it: as the top one or a child, and for tours. */
export interface OwnFrame {
  readonly document: Document;
  readonly settings: Settings;
  readonly lens: FrameLens;
  readonly language: CardLanguage;
  /** Draws cards here; in a child frame only where the top frame has no copy of the lens. */
  readonly controller: CardController;
  /** What the reader wishes for this page alone; null while it is what the settings say. */
  readonly ownWish: Wish | null;
  set(wish: Wish): Promise<void>;
  /** Opens the card of a mention for a reader who asks by keyboard. */
  openCard(mention: Mention): void;
  /** Has the code of cards ready before the first is wanted, but after what the reader sees now. */
  prepareCards(): void;
  /** Has ready what the card of some entities needs. */
  expectCard(entityIds: string[]): void;
}
