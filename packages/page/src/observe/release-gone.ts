import type { AttributeLedger } from '../convert/attribute-ledger';
import type { TextLedger } from '../convert/text-ledger';
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
  if (texts.size > 0 || mentions.size > 0) for (const node of gone) releaseSubtree(node, memory);
  for (const root of shadowRoots) {
    if (root.isConnected) continue;
    shadowRoots.delete(root);
    releaseSubtree(root, memory);
  }
  if (attributes.size === 0) return;
  for (const element of attributes.elements()) if (!element.isConnected) attributes.restore(element);
}

/** Takes the marks off everything inside a node and shows its own text again. */
export function releaseSubtree(root: Node, { texts, mentions }: PageMemory): void {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  let dropped: FlowOwner | null = null;
  for (
    let node: Node | null = root instanceof Text ? root : walker.nextNode();
    node !== null;
    node = walker.nextNode()
  ) {
    const text = node as Text;
    const owner = mentions.piecesIn(text)[0]?.mention.owner;
    if (owner !== undefined && owner !== dropped) {
      mentions.dropOwner(owner);
      dropped = owner;
    }
    texts.release(text);
  }
}
