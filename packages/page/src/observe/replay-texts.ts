import type { TextLedger } from '../convert/text-ledger';
import {
  cutRecord,
  editRecord,
  joinRecords,
  lostRecord,
  plainRecord,
  type TextRecord,
} from '../convert/text-record';
import { isCard } from '../flows/element-role';
import { isElement, isText } from '../flows/node-kinds';
import { isConnected } from '../flows/own-property';
import { LostTexts } from './lost-texts';

/** The texts of nodes as they were at each record of a batch. */
class PastTexts {
  readonly #states = new Map<Text, { olds: string[]; at: number }>();

  constructor(records: readonly MutationRecord[]) {
    for (const { type, target, oldValue } of records) {
      if (type !== 'characterData' || !isText(target)) continue;
      const states = this.#states.get(target);
      if (states === undefined) this.#states.set(target, { olds: [oldValue ?? ''], at: 0 });
      else states.olds.push(oldValue ?? '');
    }
  }

  now(node: Text): string {
    return this.#after(node, 0);
  }

  next(node: Text): string {
    return this.#after(node, 1);
  }

  advance(node: Text): void {
    const states = this.#states.get(node);
    if (states !== undefined) states.at++;
  }

  #after(node: Text, records: number): string {
    const states = this.#states.get(node);
    return states?.olds[states.at + records] ?? node.data;
  }
}

/** A node that has just taken in `rest` behind what `head` is the record of: its own text, or a neighbour's. */
interface Growth {
  head: TextRecord;
  rest: string;
}

/**
 * Follows, record by record, what the page did to converted text, so that what is still ours keeps its
 * original: edits, also many of one node in one task, `splitText`, `normalize`, copies of elements, and markup
 * written anew. A state of a node that we don't know is the page's own. Needs old values in the records.
 *
 * Returns the nodes in which the page has written.
 */
export function replayTexts(records: readonly MutationRecord[], texts: TextLedger): Set<Text> {
  const lost = new LostTexts();
  const past = new PastTexts(records);
  const edited = new Set<Text>();
  /** What was cut off the end of a node by the last edit of it; `splitText` puts it into a new one. */
  const cuts = new Map<Text, TextRecord>();
  const growths = new Map<Text, Growth>();

  const takeEdit = (node: Text): void => {
    const before = past.now(node);
    const after = past.next(node);
    past.advance(node);
    const known = texts.recordOf(node, before);
    if (known === undefined && texts.isWritten(node, after)) return;
    if (before === after) texts.noticeRepetition(node, after);
    edited.add(node);
    cuts.delete(node);
    growths.delete(node);
    if (after.startsWith(before))
      growths.set(node, { head: known ?? plainRecord(before), rest: after.slice(before.length) });
    if (known === undefined) return;
    if (before.startsWith(after)) cuts.set(node, cutRecord(known, after.length, before.length));
    if (after.length < before.length) lost.add(lostRecord(known, after));
    if (after === known.original) texts.countFight(node, after);
    texts.follow(node, editRecord(known, after));
  };

  const recordThen = (node: Text): TextRecord => {
    const text = past.now(node);
    return texts.recordOf(node, text) ?? plainRecord(text);
  };

  const takeNew = (node: Text, left: Text): void => {
    const text = past.now(node);
    if (text === '' || texts.recordOf(node, text) !== undefined) return;
    const cut = cuts.get(left);
    const known = texts.recordOf(left, past.now(left));
    // The DOM puts the new node in before it shortens the old one; Chromium and Firefox do it after.
    if (cut?.written === text) texts.follow(node, cut);
    else if (known !== undefined && past.next(left) + text === known.written)
      texts.follow(node, cutRecord(known, known.written.length - text.length, known.written.length));
  };

  const takeGone = (node: Text, left: Text): void => {
    const growth = growths.get(left);
    const text = past.now(node);
    if (growth === undefined || text === '' || !growth.rest.startsWith(text)) return;
    const head = joinRecords(growth.head, recordThen(node));
    const rest = growth.rest.slice(text.length);
    growths.set(left, { head, rest });
    texts.follow(left, joinRecords(head, plainRecord(rest)));
  };

  /** Finds what was made of converted text, also where it has gone again: others may have been made of it. */
  const takeAdded = (added: NodeList): void => {
    const withElements = [...added].some((node) => isElement(node));
    for (const node of added) {
      if (isCard(node)) continue;
      for (const text of textsIn(node)) {
        const written = past.now(text);
        if (texts.recordOf(text, written) !== undefined) continue;
        // A text that comes alone and takes no other's place is one that the page has written, however it reads.
        const record = lost.find(written) ?? (withElements ? texts.copied(written) : undefined);
        if (record !== undefined) texts.follow(text, record);
      }
    }
  };

  const hasNew = records.some(({ addedNodes }) => addedNodes.length > 0);
  for (const { type, target, previousSibling: left, addedNodes, removedNodes } of records) {
    if (type === 'characterData' && isText(target)) takeEdit(target);
    if (type !== 'childList') continue;
    if (isText(left)) {
      for (const node of removedNodes) if (isText(node)) takeGone(node, left);
      for (const node of addedNodes) if (isText(node)) takeNew(node, left);
    }
    if (!hasNew) continue;
    // What has only been moved isn't lost, and may hold what came later.
    for (const root of removedNodes) if (!isConnected(root)) lost.addAll(textsIn(root), recordThen);
    takeAdded(addedNodes);
  }
  for (const node of edited) texts.settle(node);
  return edited;
}

function* textsIn(root: Node): IterableIterator<Text> {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  for (let node: Node | null = root; node !== null; node = walker.nextNode()) if (isText(node)) yield node;
}
