import { type FoldedPiece, foldSpecial, newFoldedPiece } from '@policy-lens/hanzi/fold-special';
import { type FoldTable, indexOfKey } from '@policy-lens/hanzi/fold-table';
import type { Sections } from './asset-format';
import { CandidateScan } from './candidate-scan';
import { type EntityKind, KINDS } from './entity-kinds';
import { type LabelTable, labelOfUnit, STARTS } from './labels';
import { NameSenses } from './name-senses';
import { takeInQuote } from './quotes';
import { stringAt } from './string-pool';
import { TrieWalk } from './trie-walk';

/** One occurrence of a name; UTF-16 offsets in the text given. */
export interface Match {
  start: number;
  end: number;
  /** All entities that the name means on such a page, in rising order; at least one. */
  entities: number[];
}

export interface MatchOptions {
  /** GB/T 2260 code of the page's region; null where it is not known: then only names that hold anywhere count. */
  region: string | null;
  /** Only names that begin in `[from, to)`; they may end beyond it. The text around decides about their edges. */
  from?: number;
  to?: number;
}

export interface MatchedEntity {
  id: string;
  kind: EntityKind;
  name: string;
  regionCode: string;
  documentId: string | null;
}

/** An opened lexicon. One call of `match` is one pass over the text; nothing is kept between calls. */
export class Lexicon {
  readonly version: string;
  readonly hash: string;
  readonly #sections: Sections;
  readonly #fold: FoldTable;
  readonly #labels: LabelTable;
  readonly #senses: NameSenses;
  readonly #walk: TrieWalk;
  readonly #scan: CandidateScan;
  readonly #piece: FoldedPiece = newFoldedPiece();

  constructor(
    sections: Sections,
    fold: FoldTable,
    labels: LabelTable,
    meta: { version: string; hash: string },
  ) {
    this.version = meta.version;
    this.hash = meta.hash;
    this.#sections = sections;
    this.#fold = fold;
    this.#labels = labels;
    this.#senses = new NameSenses(sections, fold);
    this.#scan = new CandidateScan(labels.entries, sections);
    this.#walk = new TrieWalk(sections, fold, labels, this.#senses);
  }

  get entityCount(): number {
    return this.#sections.entityClass.length;
  }

  get nameCount(): number {
    return this.#sections.termTail.length;
  }

  /** Place of the entity's kind in `ENTITY_KINDS`. */
  kindOf(entity: number): number {
    return this.#info(entity) >>> 30;
  }

  #info(entity: number): number {
    const { entityClass, classes } = this.#sections;
    const number = entityClass[entity];
    if (number === undefined) throw new RangeError(`No entity ${entity}`);
    return classes[number] as number;
  }

  /** @throws RangeError for a number that is no entity's */
  entity(entity: number): MatchedEntity {
    const sections = this.#sections;
    const info = this.#info(entity);
    const place = indexOfKey(sections.documentEntities, entity);
    return {
      id: stringAt({ units: sections.entityIds, blocks: sections.entityIdBlocks }, entity),
      kind: KINDS[info >>> 30] as EntityKind,
      name: stringAt({ units: sections.entityNames, blocks: sections.entityNameBlocks }, entity),
      regionCode: String(info & 0x3fffffff).padStart(6, '0'),
      documentId:
        place < 0
          ? null
          : stringAt({ units: sections.documentIds, blocks: sections.documentIdBlocks }, place),
    };
  }

  /**
   * The names in a text, leftmost first, of those that begin at one place the longest that holds there; they
   * do not overlap. Blind to script and noise as `fold` is. See `name-edges.ts` for where a name holds.
   */
  match(text: string, options: MatchOptions): Match[] {
    const matches: Match[] = [];
    this.#senses.lookFrom(options.region);
    const walk = this.#walk;
    walk.enter(text);
    const { entries } = this.#labels;
    const scan = this.#scan;
    const to = Math.min(options.to ?? text.length, text.length);
    let at = scan.next(text, options.from ?? 0, to);
    while (at < to) {
      let next = at + 1;
      if ((entries[text.charCodeAt(at)] as number) < STARTS) next = this.#startAtSpecial(text, at, matches);
      else if (walk.longest(at)) next = this.#add(matches);
      at = scan.next(text, next, to);
    }
    walk.enter('');
    return matches;
  }

  /** Handles a unit that folds specially; gives back where to go on. */
  #startAtSpecial(text: string, at: number, matches: Match[]): number {
    const piece = this.#piece;
    foldSpecial(text, at, 0, this.#fold, piece);
    const { next } = piece;
    if (piece.count === 0 || (labelOfUnit(this.#labels, piece.units[0] as number) & STARTS) === 0)
      return next;
    return this.#walk.longest(at) ? this.#add(matches) : next;
  }

  /** Adds the name that the walk found; gives back its end. */
  #add(matches: Match[]): number {
    const { found, term } = this.#walk;
    const match = { start: found.start, end: found.end, entities: this.#senses.entities(term, found) };
    takeInQuote(found.text, match);
    const before = matches[matches.length - 1];
    // one straight quotation mark between two names belongs to the first
    if (before !== undefined && match.start < before.end) match.start = before.end;
    matches.push(match);
    return found.end;
  }
}
