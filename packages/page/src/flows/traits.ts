import { isElement, isShadowRoot } from './node-kinds';
import { attributeOf, attributesOf, parentOf } from './own-property';

/** What an element hands down to all text inside it, as bits. */
export const EDITABLE = 1;
/** Marked as not to be translated, or in another language that is written with Han characters. */
export const KEEP_SCRIPT = 2;
export type Traits = number;

// Only languages that share characters with Chinese: `lang="en"` stands on many Chinese pages by mistake.
const OTHER_HAN_LANGUAGE = /^(ja|ko|vi|okinawan)\b/i;
const EDITING = new Set(['', 'true', 'plaintext-only']);

const MARKED = /(^|\s)notranslate(\s|$)/;

/** Traits inside an element, from those around it and its own attributes. */
export function traitsInside(element: Element, around: Traits): Traits {
  if (attributesOf(element).length === 0) return around;
  let traits = around;
  const editable = attributeOf(element, 'contenteditable');
  if (editable !== null) {
    const value = editable.toLowerCase();
    if (EDITING.has(value)) traits |= EDITABLE;
    else if (value === 'false') traits &= ~EDITABLE;
  }
  const translate = attributeOf(element, 'translate');
  if (translate !== null) {
    if (translate.toLowerCase() === 'no') traits |= KEEP_SCRIPT;
    else traits &= ~KEEP_SCRIPT;
  } else if (MARKED.test(attributeOf(element, 'class') ?? '')) traits |= KEEP_SCRIPT;
  const lang = attributeOf(element, 'lang');
  if (lang !== null && OTHER_HAN_LANGUAGE.test(lang)) traits |= KEEP_SCRIPT;
  return traits;
}

/** Parent in the tree that readers see as one: a shadow root's host, otherwise the parent node. */
export function parentAcrossShadow(node: Node): Node | null {
  return parentOf(node) ?? (isShadowRoot(node) ? node.host : null);
}

/** Traits that hold inside a node, from all its ancestors and itself. */
export function traitsOf(node: Node): Traits {
  const path: Element[] = [];
  for (let at: Node | null = node; at !== null; at = parentAcrossShadow(at)) {
    if (isElement(at)) path.push(at);
  }
  let traits: Traits = document.designMode === 'on' ? EDITABLE : 0;
  for (const element of path.reverse()) traits = traitsInside(element, traits);
  return traits;
}
