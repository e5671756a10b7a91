import { toShown } from '../convert/shifts';
import type { TextLedger } from '../convert/text-ledger';
import type { FlowOwner } from '../flows/text-flow';
import { MOST_PAINTED } from '../limits';
import type { HighlightStyle, KindHighlights } from './kind-highlights';
import type { Mention, MentionPiece } from './mention';

/**
 * All mentions of a document, by the owner of their flow and by the node that they stand in, and what is
 * painted for them. Owners are held strongly; `dropOwner` must be called for those that leave the document.
 */
export class MentionIndex {
  readonly #byOwner = new Map<FlowOwner, Mention[]>();
  readonly #byNode = new WeakMap<Text, MentionPiece[]>();
  readonly #counts: number[] = [0, 0, 0, 0];
  readonly #highlights: KindHighlights;
  readonly #ledger: TextLedger;
  #size = 0;
  /** Owners whose mentions are painted; null for all. */
  #window: ReadonlySet<FlowOwner> | null = null;
  readonly #painted = new Set<FlowOwner>();
  /** Whether mentions have been found or lost since `paintOnly`. */
  hasChanged = false;
  /** Whether new mentions stay unpainted until `setQuiet` says which of them are wanted. */
  startQuiet = false;

  constructor(highlights: KindHighlights, ledger: TextLedger) {
    this.#highlights = highlights;
    this.#ledger = ledger;
  }

  /** Number of mentions by kind, in the lexicon's order of kinds. */
  get counts(): readonly number[] {
    return this.#counts;
  }

  get size(): number {
    return this.#size;
  }

  /** Whether there are more mentions than may all be painted. */
  get isCrowded(): boolean {
    return this.#size > MOST_PAINTED;
  }

  owners(): IterableIterator<FlowOwner> {
    return this.#byOwner.keys();
  }

  *mentions(): IterableIterator<Mention> {
    for (const list of this.#byOwner.values()) yield* list;
  }

  /** Pieces in a node, ascending and without overlaps. */
  piecesIn(node: Text): readonly MentionPiece[] {
    return this.#byNode.get(node) ?? [];
  }

  of(owner: FlowOwner): readonly Mention[] {
    return this.#byOwner.get(owner) ?? [];
  }

  add(mention: Mention): void {
    mention.quiet = this.startQuiet;
    for (const piece of mention.pieces) {
      const there = this.#byNode.get(piece.node);
      // A node whose owner has changed without our seeing it, as when a style sheet made a block of it.
      const stranger = there?.[0]?.mention.owner;
      if (stranger !== undefined && stranger !== mention.owner) this.dropOwner(stranger);
      const list = this.#byNode.get(piece.node);
      if (list === undefined) this.#byNode.set(piece.node, [piece]);
      else list.push(piece);
    }
    this.#paint(mention);
    const list = this.#byOwner.get(mention.owner);
    if (list === undefined) this.#byOwner.set(mention.owner, [mention]);
    else list.push(mention);
    this.#counts[mention.kind] = (this.#counts[mention.kind] ?? 0) + 1;
    this.#size++;
    this.hasChanged = true;
  }

  /** Forgets the mentions of one owner and takes their paint away. */
  dropOwner(owner: FlowOwner): void {
    const mentions = this.#byOwner.get(owner);
    if (mentions === undefined) return;
    this.#byOwner.delete(owner);
    this.#painted.delete(owner);
    this.#size -= mentions.length;
    this.hasChanged = true;
    for (const mention of mentions) {
      this.#counts[mention.kind] = (this.#counts[mention.kind] ?? 0) - 1;
      this.#unpaint(mention);
      for (const piece of mention.pieces) this.#byNode.delete(piece.node);
    }
  }

  dropAll(): void {
    this.#takePaint();
    this.#window = null;
    for (const owner of [...this.#byOwner.keys()]) this.dropOwner(owner);
  }

  /** Takes the paint off a mention, or puts it on again with the next `flush`. */
  setQuiet(mention: Mention, quiet: boolean): void {
    if (mention.quiet === quiet) return;
    mention.quiet = quiet;
    if (quiet) this.#unpaint(mention);
    else this.#paint(mention);
  }

  /** Paints the mentions of these owners alone, with the next `flush`. */
  paintOnly(owners: ReadonlySet<FlowOwner>): void {
    const stale = [...this.#painted].some((owner) => !owners.has(owner));
    if (stale) this.#takePaint();
    this.#window = owners;
    this.hasChanged = false;
    for (const owner of owners) for (const mention of this.of(owner)) this.#paint(mention);
  }

  /** Paints all mentions again, with the next `flush`. */
  paintAll(): void {
    this.#window = null;
    for (const mention of this.mentions()) this.#paint(mention);
  }

  flush(): void {
    this.#highlights.flush();
  }

  /** Changes what all mentions look like. */
  setStyle(style: HighlightStyle): void {
    this.#highlights.setStyle(style);
  }

  /** After the text that a node shows has changed its length. */
  repaint(node: Text): void {
    for (const piece of this.piecesIn(node)) this.#paint(piece.mention);
  }

  /** Offsets of a piece in the text that its node shows now. */
  shownSpan({ node, start, end }: MentionPiece): { start: number; end: number } {
    const shifts = this.#ledger.shiftsOf(node);
    return { start: toShown(start, shifts), end: toShown(end, shifts) };
  }

  #takePaint(): void {
    this.#highlights.clear();
    for (const owner of this.#painted) for (const mention of this.of(owner)) mention.range = null;
    this.#painted.clear();
  }

  #isPainted({ owner, quiet }: Mention): boolean {
    if (quiet) return false;
    return this.#window === null ? !this.isCrowded : this.#window.has(owner);
  }

  #paint(mention: Mention): void {
    if (!this.#isPainted(mention)) return;
    const first = mention.pieces[0] as MentionPiece;
    const last = mention.pieces.at(-1) as MentionPiece;
    const startOffset = this.shownSpan(first).start;
    const endOffset = this.shownSpan(last).end;
    const { range } = mention;
    if (range !== null && range.startOffset === startOffset && range.endOffset === endOffset) return;
    this.#unpaint(mention);
    this.#painted.add(mention.owner);
    mention.range = new StaticRange({
      startContainer: first.node,
      startOffset,
      endContainer: last.node,
      endOffset,
    });
    this.#highlights.add(mention.kind, mention.range);
  }

  #unpaint(mention: Mention): void {
    if (mention.range === null) return;
    this.#highlights.delete(mention.kind, mention.range);
    mention.range = null;
  }
}
