/*
 * What a node has of the platform under a name, read by the platform's own accessors. The controls of a form hide its
 * properties by their names: with `<input name="parentNode">` in it, `form.parentNode` is that input, and Chromium
 * lets content scripts see that too. Asking first whether a node is a form takes Firefox 2 µs each time.
 *
 * https://html.spec.whatwg.org/multipage/forms.html#dom-form-nameditem
 */
function getterOf<T extends Node, K extends keyof T>(prototype: T, name: K): (node: T) => T[K] {
  const get = Object.getOwnPropertyDescriptor(prototype, name)?.get as (this: T) => T[K];
  return (node) => get.call(node);
}

const isInTree = getterOf(Node.prototype, 'isConnected');
const documentOf = getterOf(Node.prototype, 'ownerDocument');

export const nodeTypeOf = getterOf(Node.prototype, 'nodeType');
export const parentOf = getterOf(Node.prototype, 'parentNode');
export const firstChildOf = getterOf(Node.prototype, 'firstChild');
export const nextSiblingOf = getterOf(Node.prototype, 'nextSibling');
/** Whether a node stands in this frame's document: a page may have moved it into that of another. */
export const isConnected = (node: Node): boolean => isInTree(node) && documentOf(node) === document;
export const containsNode = (root: Node, node: Node): boolean => Node.prototype.contains.call(root, node);
export const rootOf = (node: Node): Node => Node.prototype.getRootNode.call(node);

export const localNameOf = getterOf(Element.prototype, 'localName');
export const shadowRootOf = getterOf(Element.prototype, 'shadowRoot');
export const attributesOf = getterOf(Element.prototype, 'attributes');
export const boxOf = (element: Element): DOMRect => Element.prototype.getBoundingClientRect.call(element);
export const inside = (element: Element): IterableIterator<Element> =>
  Element.prototype.querySelectorAll.call(element, '*').values();

export const attributeOf = (element: Element, name: string): string | null =>
  Element.prototype.getAttribute.call(element, name);
export const setAttributeOf = (element: Element, name: string, value: string | null): void => {
  if (value === null) Element.prototype.removeAttribute.call(element, name);
  else Element.prototype.setAttribute.call(element, name, value);
};
