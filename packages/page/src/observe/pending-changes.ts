import { isElement } from '../flows/node-kinds';
import { isConnected, parentOf } from '../flows/own-property';
import type { PageChanges } from './digest-records';

/** Changes of the page that wait for the next stretch of work, each node once. */
export class PendingChanges {
  #touched = new Set<Node>();
  #parents = new Set<Node>();
  #roots = new Set<Element>();

  get isEmpty(): boolean {
    return this.#touched.size + this.#parents.size + this.#roots.size === 0;
  }

  /** Returns false when there was nothing to add. */
  add({ touched, parents, roots }: PageChanges): boolean {
    for (const node of touched) this.#touched.add(node);
    for (const node of parents) this.#parents.add(node);
    for (const root of roots) this.#roots.add(root);
    return touched.size + parents.size + roots.size > 0;
  }

  takeTouched(): Node[] {
    const nodes = [...this.#touched].filter(isConnected);
    this.#touched = new Set();
    return nodes;
  }

  takeParents(): Node[] {
    const nodes = [...this.#parents].filter(isConnected);
    this.#parents = new Set();
    return nodes;
  }

  /** New elements, without those inside of others. */
  takeRoots(): Element[] {
    const roots = this.#roots;
    this.#roots = new Set();
    return [...roots].filter((root) => isConnected(root) && !hasAncestorIn(root, roots));
  }
}

function hasAncestorIn(element: Element, set: ReadonlySet<Element>): boolean {
  if (set.size < 2) return false;
  for (let at = parentOf(element); isElement(at); at = parentOf(at)) if (set.has(at)) return true;
  return false;
}
