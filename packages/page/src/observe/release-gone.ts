import type { AttributeLedger } from '../convert/attribute-ledger';
import type { TextLedger } from '../convert/text-ledger';
import { isElement, isText } from '../flows/node-kinds';
import { isConnected } from '../flows/own-property';
import type { FlowOwner } from '../flows/text-flow';
import type { MentionIndex } from '../mentions/mention-index';

/** Everything that is remembered of nodes of the page. */
export interface PageMemory {
  texts: TextLedger;
  attributes: AttributeLedger;
  mentions: MentionIndex;
  /** Open shadow roots that have been met. */
  shadowRoots: Set<ShadowRoot>;
}

/**
 * Lets go of nodes that have left the document: their text is the page's own again, in case the page keeps
 * them, reads them or puts them back, and nothing holds them in memory.
 */
export function releaseGone(gone: readonly Node[], memory: PageMemory): void {
  const { texts, attributes, mentions, shadowRoots } = memory;
  if (texts.size + attributes.size + mentions.size > 0) for (const node of gone) releaseSubtree(node, memory);
  for (const root of shadowRoots) {
    if (isConnected(root)) continue;
    shadowRoots.delete(root);
    releaseSubtree(root, memory);
  }
}

/** Takes the marks off everything inside a node, itself included, and shows its own text again. */
export function releaseSubtree(root: Node, { texts, attributes, mentions }: PageMemory): void {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT);
  let dropped: FlowOwner | null = null;
  for (let node: Node | null = root; node !== null; node = walker.nextNode()) {
    if (isElement(node)) attributes.restore(node);
    if (!isText(node)) continue;
    const text = node;
    const owner = mentions.piecesIn(text)[0]?.mention.owner;
    if (owner !== undefined && owner !== dropped) {
      mentions.dropOwner(owner);
      dropped = owner;
    }
    texts.release(text);
  }
}
