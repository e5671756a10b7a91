import fc from 'fast-check';
import { deepElements, deepTexts } from './deep-nodes';
import { plant, type Tree, text, tree } from './random-page';

/** What a page's own script does; `at` picks a node by its place in the tree, modulo their number. */
export type Edit =
  | { do: 'set' | 'append'; at: number; text: string }
  | { do: 'insert'; at: number; offset: number; text: string }
  | { do: 'delete' | 'split'; at: number; offset: number }
  | { do: 'normalize' | 'remove' | 'clear'; at: number }
  | { do: 'add'; at: number; child: number; tree: Tree }
  | { do: 'clone'; at: number }
  | { do: 'move'; at: number; to: number; child: number }
  | { do: 'attribute'; at: number; name: string; value: string | null };

const at = fc.nat(200);
const offset = fc.nat(20);

export const edit: fc.Arbitrary<Edit> = fc.oneof(
  fc.record({ do: fc.constantFrom('set' as const, 'append' as const), at, text }),
  fc.record({ do: fc.constant('insert' as const), at, offset, text }),
  fc.record({ do: fc.constantFrom('delete' as const, 'split' as const), at, offset }),
  fc.record({ do: fc.constantFrom('normalize' as const, 'remove' as const, 'clear' as const), at }),
  fc.record({ do: fc.constant('add' as const), at, child: fc.nat(8), tree }),
  fc.record({ do: fc.constant('clone' as const), at }),
  fc.record({ do: fc.constant('move' as const), at, to: fc.nat(200), child: fc.nat(8) }),
  fc.record({
    do: fc.constant('attribute' as const),
    at,
    name: fc.constantFrom('title', 'alt', 'aria-label', 'placeholder', 'class', 'translate'),
    value: fc.option(text),
  }),
);

/**
 * Does the same to a page and to its twin, which no extension touches: nodes are picked by their place, and
 * places are equal as long as the twins' structures are. Returns false where the edit doesn't apply.
 *
 * An edit at an offset means the same in both only where both texts have the same length.
 */
export function applyEdit(change: Edit, page: Element, twin: Element): boolean {
  const pick = <T extends Node>(nodesOf: (root: Node) => T[], index: number): [T, T] | null => {
    const mine = nodesOf(page);
    const theirs = nodesOf(twin);
    if (mine.length !== theirs.length) throw new Error('the structure of the page has changed');
    if (mine.length === 0) return null;
    return [mine[index % mine.length] as T, theirs[index % mine.length] as T];
  };
  switch (change.do) {
    case 'set':
    case 'append': {
      const texts = pick(deepTexts, change.at);
      for (const node of texts ?? []) {
        if (change.do === 'set') node.data = change.text;
        else node.appendData(change.text);
      }
      return texts !== null;
    }
    case 'insert':
    case 'delete':
    case 'split': {
      const texts = pick(deepTexts, change.at);
      if (texts === null || texts[0].length !== texts[1].length) return false;
      const offset = change.offset % (texts[0].length + 1);
      for (const node of texts) {
        if (change.do === 'insert') node.insertData(offset, change.text);
        else if (change.do === 'delete') node.deleteData(offset, 2);
        else node.splitText(offset);
      }
      return true;
    }
    case 'normalize':
    case 'remove':
    case 'clear': {
      const elements = pick(deepElements, change.at);
      for (const element of elements ?? []) {
        if (change.do === 'normalize') element.normalize();
        else if (change.do === 'remove') element.remove();
        else element.replaceChildren();
      }
      return elements !== null;
    }
    case 'add': {
      const elements = pick(deepElements, change.at) ?? [page, twin];
      for (const element of elements) {
        element.insertBefore(plant(element.ownerDocument, change.tree), childAt(element, change.child));
      }
      return true;
    }
    case 'clone': {
      const elements = pick(deepElements, change.at);
      // An own language that was converted can't be told from one that was put where there was none.
      if (elements === null || elements[1].matches('[lang], :has([lang])')) return false;
      for (const element of elements) element.after(element.cloneNode(true));
      return true;
    }
    case 'move': {
      const elements = pick(deepElements, change.at);
      const targets = pick(deepElements, change.to);
      if (elements === null || targets === null || isInside(targets[0], elements[0])) return false;
      for (const [index, element] of elements.entries()) {
        const target = targets[index] as Element;
        const before = childAt(target, change.child);
        if (before !== element) target.insertBefore(element, before);
      }
      return true;
    }
    case 'attribute': {
      const elements = pick(deepElements, change.at);
      for (const element of elements ?? []) {
        if (change.value === null) element.removeAttribute(change.name);
        else element.setAttribute(change.name, change.value);
      }
      return elements !== null;
    }
  }
}

function childAt(parent: Element, index: number): Node | null {
  return parent.childNodes[index % (parent.childNodes.length + 1)] ?? null;
}

/** Whether a node is an element or in it, its shadow root included. */
function isInside(node: Node, element: Element): boolean {
  for (let at: Node | null = node; at !== null; at = at instanceof ShadowRoot ? at.host : at.parentNode) {
    if (at === element) return true;
  }
  return false;
}
