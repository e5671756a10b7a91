import { nodeTypeOf } from './own-property';

/*
 * What a node is, by its own word. `instanceof` knows nodes of this frame alone: one that a content script has met in
 * another frame stays of that frame's realm when the page moves it here (Chromium).
 */

export function isText(node: Node | null | undefined): node is Text {
  if (!node) return false;
  const type = nodeTypeOf(node);
  return type === Node.TEXT_NODE || type === Node.CDATA_SECTION_NODE;
}

export function isElement(node: Node | null | undefined): node is Element {
  return !!node && nodeTypeOf(node) === Node.ELEMENT_NODE;
}

export function isShadowRoot(node: Node | null | undefined): node is ShadowRoot {
  return !!node && nodeTypeOf(node) === Node.DOCUMENT_FRAGMENT_NODE && 'host' in node;
}
