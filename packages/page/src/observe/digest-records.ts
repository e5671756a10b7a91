import type { AttributeLedger } from '../convert/attribute-ledger';
import type { TextLedger } from '../convert/text-ledger';
import { isCard } from '../flows/element-role';
import { isElement } from '../flows/node-kinds';
import { inside, isConnected, nodeTypeOf } from '../flows/own-property';
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

export const noChanges = (): PageChanges => ({
  touched: new Set(),
  parents: new Set(),
  roots: new Set(),
  gone: [],
});

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
  const changes = noChanges();
  const edited = texts.size > 0 ? replayTexts(records, texts) : null;
  for (const record of records) {
    if (record.type === 'characterData') {
      if (edited === null || edited.has(record.target as Text)) changes.touched.add(record.target);
    } else if (record.type === 'attributes') takeAttributeRecord(record, attributes, changes);
    else takeChildRecord(record, changes);
  }
  if (attributes.size > 0) followCopies(records, attributes);
  return changes;
}

/** Finds copies of what we wrote on among new elements. */
function followCopies(records: readonly MutationRecord[], attributes: AttributeLedger): void {
  for (const { addedNodes } of records) {
    for (const added of addedNodes) {
      if (!isElement(added) || isCard(added)) continue;
      attributes.noticeCopy(added);
      for (const element of inside(added)) attributes.noticeCopy(element);
    }
  }
}

function takeAttributeRecord(record: MutationRecord, ledger: AttributeLedger, changes: PageChanges): void {
  const element = record.target as Element;
  const name = record.attributeName ?? '';
  if (ledger.isOurs(element, name)) return;
  ledger.noticeEdit(element, name);
  if ((TRAIT_ATTRIBUTES as readonly string[]).includes(name)) changes.roots.add(element);
  else changes.touched.add(element);
}

function takeChildRecord(record: MutationRecord, changes: PageChanges): void {
  let texts = false;
  let others = false;
  for (const node of record.addedNodes) {
    if (isCard(node)) continue;
    if (nodeTypeOf(node) !== Node.ELEMENT_NODE) texts = true;
    else {
      others = true;
      if (isConnected(node)) changes.roots.add(node as Element);
    }
  }
  for (const node of record.removedNodes) {
    if (isCard(node)) continue;
    if (nodeTypeOf(node) !== Node.ELEMENT_NODE) texts = true;
    else others = true;
    if (!isConnected(node)) changes.gone.push(node);
  }
  if (texts) changes.touched.add(record.target);
  else if (others) changes.parents.add(record.target);
}
