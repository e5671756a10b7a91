import { READ_ATTRIBUTES } from '../convert/convert-attributes';
import { hasHan } from './has-han';
import { isElement, isText } from './node-kinds';
import { attributeOf, localNameOf, shadowRootOf } from './own-property';

/**
 * Whether there may be something for readers of Chinese at or below a node. What stands in shadow roots can't be
 * waited for, so that any custom element may hold it.
 */
export function mayHoldHan(root: Node): boolean {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT);
  for (let node: Node | null = root; node !== null; node = walker.nextNode()) {
    if (isText(node) && hasHan(node.data)) return true;
    if (!isElement(node)) continue;
    if (localNameOf(node).includes('-') || shadowRootOf(node) !== null) return true;
    if (READ_ATTRIBUTES.some((name) => hasHan(attributeOf(node, name) ?? ''))) return true;
  }
  return false;
}

/** Calls back once, when a document gets its first Han character. Returns a function that stops waiting. */
export function awaitHan(target: Document, onFound: () => void): () => void {
  const observer = new MutationObserver((records) => {
    const isThere = records.some(({ target: changed, addedNodes }) => {
      return addedNodes.length > 0 ? [...addedNodes].some(mayHoldHan) : mayHoldHan(changed);
    });
    if (!isThere) return;
    observer.disconnect();
    onFound();
  });
  const options = { subtree: true, childList: true, characterData: true };
  observer.observe(target, { ...options, attributeFilter: [...READ_ATTRIBUTES] });
  return () => observer.disconnect();
}
