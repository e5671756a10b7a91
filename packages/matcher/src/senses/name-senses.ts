import type { FoldTable } from '@policy-lens/hanzi/fold/fold-table';
import type { Sections } from '../asset/asset-format';
import { entityOf, isAmbiguous, scopeOf } from '../asset/records';
import type { Occurrence } from '../match/occurrence';
import { readEdgeRules } from './edge-rules';
import { NameEdges } from './name-edges';
import { HOLDS, HOLDS_NOT, HOLDS_UNLESS_CITY, ScopeFilter } from './scopes';

/** What names mean, and whether they mean it where they stand. */
export class NameSenses {
  readonly #records: Uint8Array;
  readonly #entityCount: number;
  readonly #senseEntity: Uint32Array;
  readonly #senseScope: Uint16Array;
  readonly #scopes: ScopeFilter;
  readonly #edges: NameEdges;
  /** `scopeHolds` of each scope on the present page. */
  #page: Uint8Array = new Uint8Array(0);

  constructor(sections: Sections, fold: FoldTable) {
    this.#records = sections.records;
    this.#entityCount = sections.counts[3] as number;
    this.#senseEntity = sections.senseEntity;
    this.#senseScope = sections.senseScope;
    this.#scopes = new ScopeFilter(sections.scopes);
    this.#edges = new NameEdges(fold, sections.alphabet, readEdgeRules(sections.edgeWords));
  }

  /** Answers from now on are for pages of this region: a GB/T 2260 code, or null where it isn't known. */
  lookFrom(region: string | null): void {
    this.#page = this.#scopes.of(region);
  }

  /** Whether the name of a record has a sense that holds in this place. */
  holds(record: number, at: Occurrence): boolean {
    const records = this.#records;
    if (isAmbiguous(records, record)) return this.#sensesAt(record, at).length > 0;
    return entityOf(records, record) < this.#entityCount && this.#scopeHolds(scopeOf(records, record), at);
  }

  /** The entities that a name means in this place, of which `holds` says that there are some. */
  entities(record: number, at: Occurrence): number[] {
    const records = this.#records;
    return isAmbiguous(records, record) ? this.#sensesAt(record, at) : [entityOf(records, record)];
  }

  /** Of an ambiguous name. */
  #sensesAt(record: number, at: Occurrence): number[] {
    const entities: number[] = [];
    const first = entityOf(this.#records, record);
    const end = Math.min(first + scopeOf(this.#records, record), this.#senseEntity.length);
    for (let sense = first; sense < end; sense++) {
      const entity = this.#senseEntity[sense] as number;
      if (entity >= this.#entityCount || entities.includes(entity)) continue;
      if (this.#scopeHolds(this.#senseScope[sense] as number, at)) entities.push(entity);
    }
    return entities;
  }

  #scopeHolds(scope: number, at: Occurrence): boolean {
    const how = scope < this.#page.length ? this.#page[scope] : HOLDS_NOT;
    if (how !== HOLDS && (how !== HOLDS_UNLESS_CITY || this.#edges.beginsWithCity(at))) return false;
    return this.#edges.hold(at, this.#scopes.isRegional(scope));
  }
}
