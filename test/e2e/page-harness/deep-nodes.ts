/** Nodes inside a root in document order, those in open shadow roots after their host. */
export function deepNodes(root: Node): Node[] {
  const nodes: Node[] = [];
  const visit = (node: Node): void => {
    for (let child = node.firstChild; child !== null; child = child.nextSibling) {
      nodes.push(child);
      if (child instanceof Element && child.shadowRoot !== null) visit(child.shadowRoot);
      visit(child);
    }
  };
  visit(root);
  return nodes;
}

export function deepTexts(root: Node): Text[] {
  return deepNodes(root).filter((node) => node.nodeType === Node.TEXT_NODE) as Text[];
}

export function deepElements(root: Node): Element[] {
  return deepNodes(root).filter((node) => node.nodeType === Node.ELEMENT_NODE) as Element[];
}

/** All that is in an element, as HTML, shadow roots included. */
export function deepHtml(element: Element): string {
  return element.getHTML({ serializableShadowRoots: true });
}
