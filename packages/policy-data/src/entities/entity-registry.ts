import { ownCopy } from '../build/own-copy';
import { entityId } from '../ids';
import { curatedSurfaces } from '../lexicon/curated-entities';
import { describe, describedEntities } from '../lexicon/descriptions';
import { ENTITY_KINDS, NATION } from '../records';
import { REGIONS } from '../regions/gbt2260';
import { writtenForms } from './agency-name';
import type { NamedEntity } from './candidate';
import type { AliasRow, EntityRow } from './entity-rows';
import { linkParents } from './link-parents';
import { mergeRegions } from './merge-regions';
import { renamedOrgans } from './unite-renamed';

const byText = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

/** The entities of one build: each named thing once, with every surface under which it was met. */
export class EntityRegistry {
  readonly #entities = new Map<string, EntityRow>();
  readonly #aliases = new Map<string, AliasRow>();

  /** Id of the entity; the first mention makes the row, later ones only add their surface. */
  register(entity: NamedEntity, surface: string | null): string {
    const id = entityId(entity.kind, entity.regionCode, entity.name);
    const row = this.#entities.get(id);
    if (!row) {
      this.#entities.set(id, {
        id,
        kind: entity.kind,
        name: ownCopy(entity.name),
        regionCode: entity.regionCode,
        level: REGIONS.get(entity.regionCode)?.level ?? null,
        parentId: null,
        basis: entity.basis,
        description: describe(entity)?.text ?? '',
      });
      this.#addKnownForms(id, entity);
    } else if (entity.basis === 'lexicon') row.basis = 'lexicon';
    if (entity.parentName !== undefined) {
      const { parentName, ...child } = entity;
      const parentId = this.register({ ...child, name: parentName, scope: '' }, null);
      const current = this.#entities.get(id);
      if (current && parentId !== id) current.parentId = parentId;
    }
    if (surface !== null && surface !== entity.name) {
      this.addAlias({
        entityId: id,
        surface,
        regionCode: entity.scope,
        validFrom: '',
        validUntil: '',
        source: 'document',
      });
    }
    return id;
  }

  #addKnownForms(id: string, entity: NamedEntity): void {
    const forms = entity.kind === 'agency' ? writtenForms(entity) : [];
    for (const form of [...forms, ...curatedSurfaces(entity)]) {
      if (form.surface !== entity.name) this.addAlias({ entityId: id, ...form, regionCode: form.scope });
    }
  }

  /** Registers every entity that the lexicon describes, also those that no document mentions. */
  registerDescribed(): void {
    for (const { kind, name, regionCode, parent } of describedEntities()) {
      this.register(
        { kind, name, regionCode, basis: 'lexicon', scope: '', ...(parent ? { parentName: parent } : {}) },
        null,
      );
    }
  }

  /** Adds a form unless the same one is there already; a form met in a document says so. */
  addAlias(alias: AliasRow & { scope?: string }): void {
    const { entityId: id, surface, regionCode, validFrom, validUntil, source } = alias;
    const key = `${id}\0${surface}\0${regionCode}`;
    const present = this.#aliases.get(key);
    if (!present)
      this.#aliases.set(key, {
        entityId: id,
        surface: ownCopy(surface),
        regionCode,
        validFrom,
        validUntil,
        source,
      });
    else if (source === 'document' && !present.source.endsWith('document')) {
      present.source = present.source === 'form' ? 'document' : `${present.source}; document`;
    }
  }

  /**
   * Ends the build: platforms and programmes of one name that a region and a region above it both have are one
   * (see `mergeRegions`), local organs that a reform renamed are one (see `renamedOrgans`), and entities whose name
   * goes on from another's get that one as parent.
   * @returns new ids by old ones, for rows that are written already.
   */
  finish(): Map<string, string> {
    const renamed = mergeRegions(this.#entities);
    const dates = this.#uniteRenamed(renamed);
    for (const [from, to] of renamed) {
      for (const [key, alias] of this.#aliases) {
        if (alias.entityId !== from) continue;
        this.#aliases.delete(key);
        this.addAlias({ ...alias, entityId: to, validUntil: dates.get(from) ?? alias.validUntil });
      }
    }
    linkParents(this.#entities);
    return renamed;
  }

  /** Gives each former organ to its successor. @returns until when the names of the former ones hold. */
  #uniteRenamed(renamed: Map<string, string>): Map<string, string> {
    const dates = new Map<string, string>();
    for (const { former, current, validUntil, source } of renamedOrgans(this.#entities)) {
      this.addAlias({
        entityId: former.id,
        surface: former.name,
        regionCode: '',
        validFrom: '',
        validUntil,
        source,
      });
      this.#entities.delete(former.id);
      renamed.set(former.id, current.id);
      dates.set(former.id, validUntil);
      for (const row of this.#entities.values()) if (row.parentId === former.id) row.parentId = current.id;
    }
    return dates;
  }

  /** All entities by kind, region and name. */
  entities(): EntityRow[] {
    return [...this.#entities.values()].sort(
      (a, b) =>
        ENTITY_KINDS.indexOf(a.kind) - ENTITY_KINDS.indexOf(b.kind) ||
        byText(a.regionCode || NATION, b.regionCode || NATION) ||
        byText(a.name, b.name) ||
        byText(a.id, b.id),
    );
  }

  /** All aliases in the order of their entities, then by surface and region. */
  aliases(): AliasRow[] {
    const order = new Map(this.entities().map((e, index) => [e.id, index]));
    return [...this.#aliases.values()].sort(
      (a, b) =>
        (order.get(a.entityId) ?? 0) - (order.get(b.entityId) ?? 0) ||
        byText(a.surface, b.surface) ||
        byText(a.regionCode, b.regionCode),
    );
  }
}
