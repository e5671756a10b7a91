import { CARD_TAG } from '@policy-lens/page/flows/element-role';

/** Heard by the copy that runs in this frame already, as after an update of the extension. */
const TAKE_OVER = 'policy-lens-take-over';

/**
 * Makes this copy of the content script the only one in its frame: an older one withdraws at once and leaves
 * the page as it was. The signal is aborted when a newer copy does the same to this one.
 */
export function takeOver(document: Document): AbortSignal {
  document.dispatchEvent(new Event(TAKE_OVER));
  // Of one that ended before it could put its card away, as in Firefox: docs/browser-bugs.md, 9.
  for (const orphan of document.querySelectorAll(CARD_TAG)) orphan.remove();
  const replaced = new AbortController();
  document.addEventListener(TAKE_OVER, () => replaced.abort(), { once: true });
  return replaced.signal;
}
