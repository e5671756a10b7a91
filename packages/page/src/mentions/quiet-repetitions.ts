import { isText } from '../flows/node-kinds';
import type { Mention } from './mention';
import type { MentionIndex } from './mention-index';
import { isSectionStart } from './section-start';

/** Nodes looked at in one step. */
const NODES_PER_STEP = 512;

/**
 * Leaves paint only on the first mention of each name in a section, in the order of the document; the trees of
 * shadow roots are sections of their own. Yields between steps; what the page changes meanwhile is for the
 * next run.
 */
export function* quietRepetitions(
  document: Document,
  mentions: MentionIndex,
  shadowRoots: Iterable<ShadowRoot>,
): Generator<undefined, void> {
  for (const root of [document, ...shadowRoots]) yield* quietIn(root, mentions);
  mentions.flush();
}

function* quietIn(root: Node, mentions: MentionIndex): Generator<undefined, void> {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
  const known = new Set<string>();
  const seen = new Set<Mention>();
  let steps = 0;
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    if (++steps % NODES_PER_STEP === 0) yield undefined;
    if (isSectionStart(node)) known.clear();
    if (!isText(node)) continue;
    for (const { mention } of mentions.piecesIn(node)) {
      // One that goes on from the node before.
      if (seen.has(mention)) continue;
      seen.add(mention);
      const name = mention.entities.join();
      mentions.setQuiet(mention, known.has(name));
      known.add(name);
    }
  }
}
