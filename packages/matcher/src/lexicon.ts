import { type FoldedPiece, foldSpecial, newFoldedPiece } from '@policy-lens/hanzi/fold-special';
import { type FoldTable, indexOfKey } from '@policy-lens/hanzi/fold-table';
import type { Sections } from './asset-format';
import { AHEAD_SHIFT, BASE_MASK, END_LABEL, ROOT, SLOT_LABEL_MASK, TERMINAL } from './build-trie';
import { type EntityKind, KINDS } from './entity-kinds';
import { ACTION_LABEL, LABEL_MASK, type LabelTable, STARTS } from './labels';
import { NameEdges } from './name-edges';
import { filterShift, fourHash, secondHash } from './name-filter';
import { takeInQuote } from './quotes';
import { HOLDS, HOLDS_UNLESS_CITY, ScopeFilter } from './scopes';
import { stringAt } from './string-pool';

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
  readonly #scopes: ScopeFilter;
  readonly #edges: NameEdges;
  readonly #piece: FoldedPiece = newFoldedPiece();
  // where the last walk of `#longest` ended
  #end = 0;
  #term = -1;
  // state of the walk, for steps off the fast path
  #base = 0;
  #last = 0;
  #depth = 0;
  #tail = -1;
  #tailEnd = -1;
  #furtherEnd = 0;

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
    this.#scopes = new ScopeFilter(sections.scopes);
    this.#edges = new NameEdges(fold);
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
    const scopes = this.#scopes.of(options.region);
    const entries = this.#labels.entries;
    const { fours, pairs } = this.#sections;
    const fourShift = filterShift(fours);
    const pairShift = filterShift(pairs);
    const length = text.length;
    const to = Math.min(options.to ?? length, length);
    const entryAt = (at: number) => (at < length ? (entries[text.charCodeAt(at)] as number) : 0);
    let at = options.from ?? 0;
    let first = entryAt(at);
    let second = entryAt(at + 1);
    let third = entryAt(at + 2);
    while (at < to) {
      const fourth = entryAt(at + 3);
      let next = at + 1;
      if (first >= STARTS) {
        const a = first & LABEL_MASK;
        const b = second & LABEL_MASK;
        const c = third & LABEL_MASK;
        const d = fourth & LABEL_MASK;
        const hash = fourHash(a, b, c, d);
        const four = hash >>> fourShift;
        const pair = fourHash(a, b, 0, 0) >>> pairShift;
        let worth = (fours[four >> 5] as number) & (1 << (four & 31));
        if (worth !== 0) {
          const again = secondHash(hash) >>> fourShift;
          worth = (fours[again >> 5] as number) & (1 << (again & 31));
        }
        if (
          worth !== 0 ||
          ((pairs[pair >> 5] as number) & (1 << (pair & 31))) !== 0 ||
          b >= ACTION_LABEL ||
          c >= ACTION_LABEL ||
          d >= ACTION_LABEL
        ) {
          if (this.#longest(text, at, scopes)) next = this.#add(text, at, scopes, matches);
        }
      } else if (first >= ACTION_LABEL) {
        next = this.#startAtSpecial(text, at, scopes, matches);
      }
      if (next === at + 1) {
        first = second;
        second = third;
        third = fourth;
      } else {
        first = entryAt(next);
        second = entryAt(next + 1);
        third = entryAt(next + 2);
      }
      at = next;
    }
    return matches;
  }

  /** Handles a unit that folds specially; gives back where to go on. */
  #startAtSpecial(text: string, at: number, scopes: Uint8Array, matches: Match[]): number {
    const piece = this.#piece;
    foldSpecial(text, at, 0, this.#fold, piece);
    const { next } = piece;
    if (piece.count === 0 || (this.#labelOf(piece.units[0] as number) & STARTS) === 0) return next;
    return this.#longest(text, at, scopes) ? this.#add(text, at, scopes, matches) : next;
  }

  #add(text: string, start: number, scopes: Uint8Array, matches: Match[]): number {
    const end = this.#end;
    const match = { start, end, entities: this.#senses(text, start, this.#term, scopes) };
    takeInQuote(text, match);
    matches.push(match);
    return end;
  }

  /** Label, with `STARTS`, of a unit that is folded already. */
  #labelOf(unit: number): number {
    const entry = this.#labels.entries[unit] as number;
    return (entry & LABEL_MASK) < ACTION_LABEL ? entry : (this.#labels.special.get(unit) ?? 0);
  }

  /** Walks the trie from `start`; whether a name holds there, which is then in `#term`, `#end`. */
  #longest(text: string, start: number, scopes: Uint8Array): boolean {
    const { slots, tails, termTail } = this.#sections;
    const entries = this.#labels.entries;
    const length = text.length;
    let found = false;
    let base = slots[ROOT * 2 + 1] as number;
    let depth = 0;
    let last = 0;
    let tail = -1;
    let tailEnd = -1;
    for (let at = start; at < length; ) {
      const label = (entries[text.charCodeAt(at)] as number) & LABEL_MASK;
      if (label === 0) break;
      if (label < ACTION_LABEL) {
        at++;
        depth++;
        last = label;
        if (tail >= 0) {
          if (tails[tail] !== label) break;
          tail++;
        } else {
          const slot = ((base & BASE_MASK) + label) * 2;
          const taken = slots[slot] as number;
          if ((taken & SLOT_LABEL_MASK) !== label) break;
          base = slots[slot + 1] as number;
          if (base < 0) {
            const ahead = taken >> AHEAD_SHIFT;
            if (ahead !== 0) {
              if (at === length) break;
              const next = (entries[text.charCodeAt(at)] as number) & LABEL_MASK;
              if (next !== ahead && next < ACTION_LABEL) break;
            }
            tail = termTail[~base] as number;
            tailEnd = tail + 1 + (tails[tail] as number);
            tail++;
          }
        }
      } else {
        this.#base = base;
        this.#last = last;
        this.#tail = tail;
        this.#tailEnd = tailEnd;
        const next = this.#specialStep(text, at);
        if (next < 0) break;
        at = next;
        base = this.#base;
        last = this.#last;
        tail = this.#tail;
        tailEnd = this.#tailEnd;
        depth += this.#piece.count;
        if (this.#piece.count === 0) continue;
      }
      if (tail >= 0) {
        if (tail !== tailEnd) continue;
        const term = ~base;
        this.#depth = depth;
        if (this.#holds(text, start, at, term, scopes)) found = this.#found(at, term);
        break;
      }
      if ((base & TERMINAL) !== 0) {
        const term = ~(slots[((base & BASE_MASK) + END_LABEL) * 2 + 1] as number);
        this.#depth = depth;
        if (this.#holds(text, start, at, term, scopes)) found = this.#found(at, term);
      }
    }
    return found;
  }

  #found(end: number, term: number): true {
    this.#end = end;
    this.#term = term;
    return true;
  }

  /** Steps over a unit that folds specially; gives back the offset after it, or -1 where no name goes on so. */
  #specialStep(text: string, at: number): number {
    const { alphabet, slots, tails, termTail } = this.#sections;
    const piece = this.#piece;
    foldSpecial(text, at, alphabet[this.#last] as number, this.#fold, piece);
    for (let i = 0; i < piece.count; i++) {
      const label = this.#labelOf(piece.units[i] as number) & LABEL_MASK;
      if (label === 0) return -1;
      this.#last = label;
      if (this.#tail >= 0) {
        if (this.#tail === this.#tailEnd || tails[this.#tail] !== label) return -1;
        this.#tail++;
        continue;
      }
      const slot = ((this.#base & BASE_MASK) + label) * 2;
      if (((slots[slot] as number) & SLOT_LABEL_MASK) !== label) return -1;
      this.#base = slots[slot + 1] as number;
      if (this.#base < 0) {
        this.#tail = termTail[~this.#base] as number;
        this.#tailEnd = this.#tail + 1 + (tails[this.#tail] as number);
        this.#tail++;
      }
    }
    return piece.next;
  }

  /** Whether a name that ends here holds on this page and in this place. */
  #holds(text: string, start: number, end: number, term: number, scopes: Uint8Array): boolean {
    const { senseScope, senseEntity } = this.#sections;
    if (this.#senseHolds(text, start, end, senseScope[term] as number, scopes)) return true;
    if ((senseEntity[term] as number) >= 0) return false;
    for (let sense = this.#furtherFrom(term); sense < this.#furtherEnd; sense++) {
      if (this.#senseHolds(text, start, end, senseScope[sense] as number, scopes)) return true;
    }
    return false;
  }

  #senseHolds(text: string, start: number, end: number, scope: number, scopes: Uint8Array): boolean {
    return (
      this.#inScope(text, start, scope, scopes) &&
      this.#edges.hold(text, start, end, this.#depth, this.#scopes.isRegional(scope))
    );
  }

  #inScope(text: string, start: number, scope: number, scopes: Uint8Array): boolean {
    const how = scopes[scope] as number;
    return how === HOLDS || (how === HOLDS_UNLESS_CITY && !beginsWithCity(this.#fold, text, start));
  }

  /** The first of an ambiguous term's further senses; the end is left in `#furtherEnd`. */
  #furtherFrom(term: number): number {
    const { ambiguousTerms, ambiguousEnds, termTail } = this.#sections;
    const index = indexOfKey(ambiguousTerms, term);
    this.#furtherEnd = index < 0 ? 0 : (ambiguousEnds[index] as number);
    return index > 0 ? (ambiguousEnds[index - 1] as number) : termTail.length;
  }

  #senses(text: string, start: number, term: number, scopes: Uint8Array): number[] {
    const { senseScope, senseEntity } = this.#sections;
    const first = senseEntity[term] as number;
    if (first >= 0) return [first];
    const entities = this.#inScope(text, start, senseScope[term] as number, scopes) ? [~first] : [];
    for (let sense = this.#furtherFrom(term); sense < this.#furtherEnd; sense++) {
      const entity = senseEntity[sense] as number;
      if (!entities.includes(entity) && this.#inScope(text, start, senseScope[sense] as number, scopes)) {
        entities.push(entity);
      }
    }
    return entities;
  }
}

/** Whether the name there begins with 市 or 州. */
const beginsWithCity = (fold: FoldTable, text: string, start: number): boolean =>
  '市州'.includes(String.fromCharCode(fold.units[text.charCodeAt(start)] as number));
