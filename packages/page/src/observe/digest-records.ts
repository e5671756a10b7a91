import type { AttributeLedger } from '../convert/attribute-ledger';
import type { TextLedger } from '../convert/text-ledger';
import { CARD_TAG } from '../flows/element-role';
import { LostTexts } from './lost-texts';
import { replayTexts } from './replay-texts';

/** What a batch of mutation records comes to. */
export interface PageChanges {
  /** Nodes in whose flow something has changed. */
  touched: Set<Node>;
  /** Nodes among whose children only elements have come or gone. */
  parents: Set<Node>;
  /** Elements that are new, or whose traits have changed: everything in them has to be read. */
  roots: Set<Element>;
  /** Nodes that have left the document. */
  gone: Node[];
}

/** Attributes that change what the text inside an element is. */
export const TRAIT_ATTRIBUTES = ['lang', 'translate', 'contenteditable'] as const;

/**
 * Sorts out a batch of records, those of our own writes left aside. Every record is looked at: an own write
 * is known by the text that stands there, not by when its record comes.
 *
 * Runs while the page waits, so nothing here asks for style or layout.
 */
export function digestRecords(
  records: readonly MutationRecord[],
  texts: TextLedger,
  attributes: AttributeLedger,
): PageChanges {
  const changes: PageChanges = { touched: new Set(), parents: new Set(), roots: new Set(), gone: [] };
  const lost = new LostTexts();
  const edited = texts.size > 0 ? replayTexts(records, texts, lost) : null;
  for (const record of records) {
    if (record.type === 'characterData') {
      if (edited === null || edited.has(record.target as Text)) changes.touched.add(record.target);
    } else if (record.type === 'attributes') takeAttributeRecord(record, attributes, changes);
    else takeChildRecord(record, changes);
  }
  if (texts.size + attributes.size > 0) followCopies(records, texts, attributes, lost);
  return changes;
}

/**
 * Finds among new nodes what the page has made of converted ones; last, when what it did to those is known. Pages
 * copy elements: a text that comes alone and takes no other's place is one that the page has written, however it reads.
 */
function followCopies(
  records: readonly MutationRecord[],
  texts: TextLedger,
  attributes: AttributeLedger,
  lost: LostTexts,
): void {
  if (!records.some(({ addedNodes }) => addedNodes.length > 0)) return;
  for (const { addedNodes, removedNodes } of records) {
    lost.addRemoved(removedNodes, texts);
    const withElements = [...addedNodes].some((node) => node instanceof Element);
    for (const added of addedNodes) {
      // Also what has gone again, of which others may have been made.
      if (isCard(added)) continue;
      const walker = document.createTreeWalker(added, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT);
      for (let node: Node | null = added; node !== null; node = walker.nextNode()) {
        if (node instanceof Element) attributes.noticeCopy(node);
        else if (node instanceof Text && texts.recordOf(node, node.data) === undefined) {
          const record = lost.find(node.data);
          if (record !== null) texts.follow(node, record);
          else if (withElements) texts.noticeCopy(node);
        }
      }
    }
  }
}

function takeAttributeRecord(record: MutationRecord, ledger: AttributeLedger, changes: PageChanges): void {
  const element = record.target as Element;
  const name = record.attributeName ?? '';
  if (ledger.isOurs(element, name)) return;
  if ((TRAIT_ATTRIBUTES as readonly string[]).includes(name)) changes.roots.add(element);
  else changes.touched.add(element);
}

function takeChildRecord(record: MutationRecord, changes: PageChanges): void {
  let texts = false;
  let others = false;
  for (const node of record.addedNodes) {
    if (isCard(node)) continue;
    if (node.nodeType !== Node.ELEMENT_NODE) texts = true;
    else {
      others = true;
      if (node.isConnected) changes.roots.add(node as Element);
    }
  }
  for (const node of record.removedNodes) {
    if (isCard(node)) continue;
    if (node.nodeType !== Node.ELEMENT_NODE) texts = true;
    else others = true;
    if (!node.isConnected) changes.gone.push(node);
  }
  if (texts) changes.touched.add(record.target);
  else if (others) changes.parents.add(record.target);
}

function isCard(node: Node): boolean {
  return node.nodeName.toLowerCase() === CARD_TAG;
}
