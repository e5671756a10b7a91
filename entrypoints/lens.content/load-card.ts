import { askBackground } from '@policy-lens/platform/background-messages';
import type { CardDrawing } from '@policy-lens/ui/card/card-drawing';

declare global {
  /** What entrypoints/card.ts brings. Content scripts have a world of their own: the page doesn't see it. */
  var policyLensCard: CardDrawing | undefined;
}

/** Runs the script that draws cards in this frame. Throws MessageError. */
export async function loadCard(): Promise<CardDrawing> {
  await askBackground('card/load', {});
  return globalThis.policyLensCard as CardDrawing;
}
