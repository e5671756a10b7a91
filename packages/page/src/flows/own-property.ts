/**
 * What a node has of the platform under a name. The controls of a form hide its properties by their names: with
 * `<input name="parentNode">` in it, `form.parentNode` is that input, and Chromium lets content scripts see that too.
 *
 * https://html.spec.whatwg.org/multipage/forms.html#dom-form-nameditem
 */
function own<K extends keyof Element>(node: Node, name: K): Element[K] {
  if (node instanceof HTMLFormElement) return Reflect.get(Element.prototype, name, node) as Element[K];
  return (node as Element)[name];
}

export const nodeTypeOf = (node: Node): number => own(node, 'nodeType');
export const parentOf = (node: Node): ParentNode | null => own(node, 'parentNode');
export const firstChildOf = (node: Node): ChildNode | null => own(node, 'firstChild');
export const nextSiblingOf = (node: Node): ChildNode | null => own(node, 'nextSibling');
/** Whether a node stands in this frame's document: a page may have moved it into that of another. */
export const isConnected = (node: Node): boolean =>
  own(node, 'isConnected') && own(node, 'ownerDocument') === document;
export const containsNode = (root: Node, node: Node): boolean => own(root, 'contains').call(root, node);
export const rootOf = (node: Node): Node => own(node, 'getRootNode').call(node);

/** `null` for what is no element. */
export const localNameOf = (node: Node): string | null => own(node, 'localName') ?? null;
export const shadowRootOf = (element: Element): ShadowRoot | null => own(element, 'shadowRoot');
export const boxOf = (element: Element): DOMRect => own(element, 'getBoundingClientRect').call(element);
export const inside = (element: Element): IterableIterator<Element> =>
  own(element, 'querySelectorAll').call(element, '*').values();

export const attributesOf = (element: Element): NamedNodeMap => own(element, 'attributes');
export const attributeOf = (element: Element, name: string): string | null =>
  own(element, 'getAttribute').call(element, name);
export const setAttributeOf = (element: Element, name: string, value: string | null): void => {
  if (value === null) own(element, 'removeAttribute').call(element, name);
  else own(element, 'setAttribute').call(element, name, value);
};
