import { type FoldTable, indexOfKey } from '@policy-lens/hanzi/fold/fold-table';
import type { Sections } from './asset/asset-format';
import { idAt } from './asset/id-pool';
import type { LabelTable } from './asset/labels';
import { type EntityKind, KINDS } from './entity-kinds';
import { BeginningTable } from './match/beginning-table';
import { CandidateScan } from './match/candidate-scan';
import { FoldedWindow } from './match/folded-window';
import { NameWalk } from './match/name-walk';
import { takeInQuote } from './match/quotes';
import { NameSenses } from './senses/name-senses';

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

/** What a page needs of an entity at once. Its name and all else are in the records: pages would only carry them. */
export interface MatchedEntity {
  id: string;
  kind: EntityKind;
  regionCode: string;
  documentId: string | null;
}

/** An opened lexicon. One call of `match` is one pass over the text; nothing is kept between calls. */
export class Lexicon {
  readonly version: string;
  readonly hash: string;
  readonly #sections: Sections;
  readonly #senses: NameSenses;
  readonly #window: FoldedWindow;
  readonly #scan: CandidateScan;
  readonly #walk: NameWalk;

  constructor(
    sections: Sections,
    fold: FoldTable,
    labels: LabelTable,
    meta: { version: string; hash: string },
  ) {
    const { alphabet, counts } = sections;
    this.version = meta.version;
    this.hash = meta.hash;
    this.#sections = sections;
    this.#senses = new NameSenses(sections, fold);
    this.#window = new FoldedWindow(fold, labels, alphabet, counts[2] as number);
    const beginnings = new BeginningTable(sections);
    this.#scan = new CandidateScan(sections, beginnings, this.#window.labels.length);
    this.#walk = new NameWalk(sections, beginnings, this.#window, this.#senses);
  }

  get entityCount(): number {
    return this.#sections.counts[3] as number;
  }

  /** Place of the entity's kind in `ENTITY_KINDS`. */
  kindOf(entity: number): number {
    return this.#info(entity) >>> 30;
  }

  /** Kind in the upper two bits, region below, of the last class that begins at or before the entity. */
  #info(entity: number): number {
    if (!(entity >= 0 && entity < this.entityCount)) throw new RangeError(`No entity ${entity}`);
    const { classes, classStarts } = this.#sections;
    let low = 0;
    let high = classes.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((classStarts[middle] as number) <= entity) low = middle;
      else high = middle - 1;
    }
    return classes[low] ?? 0;
  }

  /** @throws RangeError for a number that is no entity's */
  entity(entity: number): MatchedEntity {
    const sections = this.#sections;
    const info = this.#info(entity);
    const place = indexOfKey(sections.documentEntities, entity);
    return {
      id: idAt(sections.idUnits, sections.entityIds, sections.entityIdBlocks, entity),
      kind: KINDS[info >>> 30] as EntityKind,
      regionCode: String(info & 0x3fffffff).padStart(6, '0'),
      documentId:
        place < 0
          ? null
          : idAt(sections.documentIdUnits, sections.documentIds, sections.documentIdBlocks, place),
    };
  }

  /**
   * The names in a text, leftmost first, of those that begin at one place the longest that holds there; they
   * do not overlap. Blind to script and noise as `fold` is. See `name-edges.ts` for where a name holds.
   */
  match(text: string, options: MatchOptions): Match[] {
    const matches: Match[] = [];
    const window = this.#window;
    this.#senses.lookFrom(options.region);
    this.#walk.enter(text);
    window.open(text, options.from ?? 0, Math.min(options.to ?? text.length, text.length));
    let next = 0;
    for (let limit = window.advance(); limit >= 0; limit = window.advance()) {
      const count = this.#scan.find(window.labels, limit);
      const { places, states } = this.#scan;
      for (let i = 0; i < count; i++) {
        const at = places[i] as number;
        if (at < next || at >= limit || !this.#walk.longest(at, states[i] as number)) continue;
        this.#add(matches);
        next = at + this.#walk.found.length;
      }
      next = Math.max(0, next - limit);
    }
    this.#walk.enter('');
    window.open('', 0, 0);
    return matches;
  }

  /** Adds the name that the walk found. */
  #add(matches: Match[]): void {
    const { found, record } = this.#walk;
    const match = { start: found.start, end: found.end, entities: this.#senses.entities(record, found) };
    if (!found.isPlain) takeInQuote(found.text, match);
    const before = matches[matches.length - 1];
    // one straight quotation mark between two names belongs to the first
    if (before !== undefined && match.start < before.end) match.start = before.end;
    matches.push(match);
  }
}
