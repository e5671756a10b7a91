import { isElement, isShadowRoot } from '../flows/node-kinds';
import { containsNode, isConnected, parentOf } from '../flows/own-property';
import type { FlowOwner } from '../flows/text-flow';
import type { FramePace } from '../schedule/frame-pace';
import type { AttributeLedger } from './attribute-ledger';
import type { NodeText } from './split-conversion';
import type { TextLedger } from './text-ledger';

/** What one owner is to show; a node without a text is to show the page's own again. */
export interface OwnerWrites {
  texts: NodeText[];
  /** Nodes that are to show the page's own text. */
  restored: Text[];
  /** Language that the owner is to carry; null for the page's own, undefined to leave it as it is. */
  lang: string | null | undefined;
  /** UTF-16 units that are written. */
  length: number;
}

/** What an element counts for whose text was in the wanted script already, as in the cells of a table. */
const UNCONVERTED = 20;

/**
 * Holds back what is to be written until there is room for it in a frame: each batch makes the browser lay the
 * page out, whose cost is that of the batch and a share that grows with the whole page.
 */
export class PageWriter {
  readonly #texts: TextLedger;
  readonly #attributes: AttributeLedger;
  readonly #pace: FramePace;
  readonly #onLength: (node: Text) => void;
  /** In the order in which they came; a later one for the same owner takes the place of the earlier. */
  readonly #waiting = new Map<FlowOwner, OwnerWrites>();
  /** To be restored, from the end to the start. */
  #nodes: Text[] = [];
  #elements: Element[] = [];
  #length = 0;

  /** `onLength` is called for nodes in which offsets have moved. */
  constructor(
    texts: TextLedger,
    attributes: AttributeLedger,
    pace: FramePace,
    onLength: (node: Text) => void,
  ) {
    this.#texts = texts;
    this.#attributes = attributes;
    this.#pace = pace;
    this.#onLength = onLength;
  }

  /** Whether as much waits as there is room for; what is only to be restored isn't counted. */
  get isFull(): boolean {
    const { room } = this.#pace;
    return room > 0 && this.#length >= room;
  }

  /** Whether nothing can be written until the next frame. */
  get awaitsFrame(): boolean {
    return this.#pace.room === 0;
  }

  get isEmpty(): boolean {
    return this.#waiting.size + this.#nodes.length + this.#elements.length === 0;
  }

  /** For a page of so many UTF-16 units; one of infinite length is written at once. */
  expect(length: number): void {
    this.#pace.expect(length);
  }

  add(owner: FlowOwner, writes: OwnerWrites): void {
    this.drop(owner);
    this.#waiting.set(owner, writes);
    this.#length += writes.length;
  }

  drop(owner: FlowOwner): void {
    const waiting = this.#waiting.get(owner);
    if (waiting === undefined) return;
    this.#waiting.delete(owner);
    this.#length -= waiting.length;
  }

  /** For what must not be written any more. */
  dropInside(root: Node): void {
    for (const owner of [...this.#waiting.keys()]) if (containsNode(root, owner)) this.drop(owner);
  }

  /**
   * Gives attributes back at once, and everything that makes the browser lay out text batch by batch: every
   * node its own text, every element its language. The root, which was the first to get one, comes last.
   */
  restoreAll(): void {
    this.clear();
    for (const element of [...this.#attributes.elements()]) this.#attributes.restore(element, 'lang');
    this.#nodes = [...this.#texts.nodes()].reverse();
    this.#elements = [...this.#attributes.elements()];
  }

  clear(): void {
    this.#waiting.clear();
    this.#nodes = [];
    this.#elements = [];
    this.#length = 0;
  }

  /** Writes one owner's part now. Returns how many mutations that made. */
  write(owner: FlowOwner, { texts, restored, lang }: OwnerWrites): number {
    if (!isConnected(owner)) return 0;
    let writes = 0;
    const element = isShadowRoot(owner) ? owner.host : owner;
    if (typeof lang === 'string') writes += this.#attributes.write(element, 'lang', lang);
    else if (lang === null) writes += this.#attributes.restoreOne(element, 'lang');
    for (const node of restored) writes += this.restore(node);
    for (const { node, original, text, shifts } of texts) {
      if (!isConnected(node)) continue;
      const moved = shifts.length > 0 || this.#texts.shiftsOf(node).length > 0;
      if (node.data !== text) writes++;
      this.#texts.write(node, original, text, shifts);
      if (moved) this.#onLength(node);
    }
    return writes;
  }

  /** Gives one node its own text back now. Returns how many mutations that made. */
  restore(node: Text): number {
    const moved = this.#texts.shiftsOf(node).length > 0;
    const written = this.#texts.restore(node);
    if (moved) this.#onLength(node);
    return written ? 1 : 0;
  }

  /** Writes as much of what waits as there is room for in the next frame. Returns how many mutations that made. */
  flush(): number {
    const most = this.#pace.room;
    let length = 0;
    let writes = 0;
    for (const [owner, waiting] of this.#waiting) {
      if (length >= most) break;
      this.drop(owner);
      writes += this.write(owner, waiting);
      length += waiting.length;
    }
    while (length < most) {
      const node = this.#nodes.pop();
      if (node === undefined) break;
      length += node.length;
      writes += this.restore(node) + this.#restoreLanguage(node);
    }
    while (length < most) {
      const element = this.#elements.pop();
      if (element === undefined) break;
      length += UNCONVERTED;
      writes += this.#attributes.restoreOne(element, 'lang');
    }
    if (writes > 0) this.#pace.spend();
    return writes;
  }

  /** The language of the block around a node, which was written together with its text. */
  #restoreLanguage(node: Text): number {
    const { body } = document;
    for (let at = parentOf(node); isElement(at) && at !== body; at = parentOf(at)) {
      if (this.#attributes.has(at)) return this.#attributes.restoreOne(at, 'lang');
    }
    return 0;
  }
}
