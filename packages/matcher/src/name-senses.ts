import { type FoldTable, indexOfKey } from '@policy-lens/hanzi/fold-table';
import type { Sections } from './asset-format';
import { NameEdges } from './name-edges';
import { HOLDS, HOLDS_UNLESS_CITY, ScopeFilter } from './scopes';

/** A place in a text where a name stands; UTF-16 offsets. One object is used again for every question. */
export interface Occurrence {
  text: string;
  start: number;
  end: number;
  /** Number of folded units of the name. */
  length: number;
}

/** What names mean, and whether they mean it where they stand. */
export class NameSenses {
  readonly #sections: Sections;
  readonly #fold: FoldTable;
  readonly #scopes: ScopeFilter;
  readonly #edges: NameEdges;
  /** `scopeHolds` of each scope on the present page. */
  #page: Uint8Array = new Uint8Array(0);
  #furtherEnd = 0;

  constructor(sections: Sections, fold: FoldTable) {
    this.#sections = sections;
    this.#fold = fold;
    this.#scopes = new ScopeFilter(sections.scopes);
    this.#edges = new NameEdges(fold);
  }

  /** Answers from now on are for pages of this region: a GB/T 2260 code, or null where it isn't known. */
  lookFrom(region: string | null): void {
    this.#page = this.#scopes.of(region);
  }

  /** Whether a name has a sense that holds in this place. */
  holds(term: number, at: Occurrence): boolean {
    if (this.#senseHolds(term, at)) return true;
    if ((this.#sections.senseEntity[term] as number) >= 0) return false;
    for (let sense = this.#furtherFrom(term); sense < this.#furtherEnd; sense++) {
      if (this.#senseHolds(sense, at)) return true;
    }
    return false;
  }

  /** The entities that a name means in this place, of which `holds` says that there are some. */
  entities(term: number, at: Occurrence): number[] {
    const { senseEntity } = this.#sections;
    const first = senseEntity[term] as number;
    if (first >= 0) return [first];
    const entities = this.#senseHolds(term, at) ? [~first] : [];
    for (let sense = this.#furtherFrom(term); sense < this.#furtherEnd; sense++) {
      const entity = senseEntity[sense] as number;
      if (!entities.includes(entity) && this.#senseHolds(sense, at)) entities.push(entity);
    }
    return entities;
  }

  #senseHolds(sense: number, { text, start, end, length }: Occurrence): boolean {
    const scope = this.#sections.senseScope[sense] as number;
    const how = this.#page[scope] as number;
    return (
      (how === HOLDS || (how === HOLDS_UNLESS_CITY && !this.#beginsWithCity(text, start))) &&
      this.#edges.hold(text, start, end, length, this.#scopes.isRegional(scope))
    );
  }

  #beginsWithCity(text: string, start: number): boolean {
    return '市州'.includes(String.fromCharCode(this.#fold.units[text.charCodeAt(start)] as number));
  }

  /** The first of an ambiguous term's further senses; the end is left in `#furtherEnd`. */
  #furtherFrom(term: number): number {
    const { ambiguousTerms, ambiguousEnds, termTail } = this.#sections;
    const index = indexOfKey(ambiguousTerms, term);
    this.#furtherEnd = index < 0 ? 0 : (ambiguousEnds[index] as number);
    return index > 0 ? (ambiguousEnds[index - 1] as number) : termTail.length;
  }
}
