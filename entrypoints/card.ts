import { renderCard, unmountCard } from '@policy-lens/ui/card/render-card';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';

/**
 * Draws cards for the content script, in the same world of the same frame; see lens.content/load-card.ts. A
 * script of its own, because most frames that the lens runs in never show a card.
 */
export default defineUnlistedScript(() => {
  globalThis.policyLensCard = { render: renderCard, unmount: unmountCard };
});
