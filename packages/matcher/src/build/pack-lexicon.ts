import { standardFoldTable } from '@policy-lens/hanzi/build/build-fold-table';
import { foldKey } from '@policy-lens/hanzi/fold/fold';
import { type Sections, writeSections } from '../asset/asset-format';
import { buildFilter, buildPairFilter, hashOfFour } from '../asset/beginning-filter';
import { BEGINNING } from '../asset/beginnings';
import { FIRST_LABEL, MOST_LABELS, makeLabelEntries } from '../asset/labels';
import { RecordWriter, type Sense } from '../asset/records';
import { MOST_NAME } from '../match/folded-window';
import { packEdgeWords } from '../senses/edge-rules';
import { EDGE_WORDS } from '../senses/edge-words';
import { ANYWHERE } from '../senses/scopes';
import { buildTries } from './build-tries';
import { packBeginnings } from './pack-beginnings';
import { codeNumber, compare, inOrder, type LexiconEntity, packEntities } from './pack-entities';

export interface LexiconName {
  surface: string;
  /** Id of the entity. */
  entity: string;
  /** GB/T 2260 code of the region whose pages the name holds on, with all inside it; empty for all pages. */
  scope: string;
}

export interface LexiconSource {
  /** Version of the data set, and the hash of its content: a page's lexicon and the database must agree. */
  version: string;
  hash: string;
  entities: readonly LexiconEntity[];
  names: readonly LexiconName[];
}

/**
 * The lexicon asset of these names, for `openLexicon`. The same source gives the same bytes, whatever its order.
 * @throws RangeError for a name that folds to fewer than two units, an unknown entity, or a code that is none
 */
export function packLexicon(source: LexiconSource): Uint8Array {
  const entities = inOrder(source.entities);
  const entityIndex = new Map(entities.map((entity, index) => [entity.id, index]));
  if (entityIndex.size < entities.length) throw new RangeError('Two entities of the lexicon have one id.');
  const table = standardFoldTable();

  const scopes = [...new Set(source.names.map((name) => name.scope))].sort(compare);
  const scopeIndex = new Map(scopes.map((scope, index) => [scope, index]));
  /** Senses by folded surface. */
  const senses = new Map<string, Sense[]>();
  for (const { surface, entity, scope } of source.names) {
    const folded = foldKey(surface, table);
    if (folded.length < 2) throw new RangeError(`Too short for a name: “${surface}”`);
    if (folded.length > MOST_NAME) throw new RangeError(`Too long for a name: “${surface.slice(0, 40)}…”`);
    const index = entityIndex.get(entity);
    if (index === undefined) throw new RangeError(`“${surface}” names an entity that isn't there: ${entity}`);
    const sense = { entity: index, scope: scopeIndex.get(scope) as number };
    const known = senses.get(folded);
    if (known === undefined) senses.set(folded, [sense]);
    else if (!known.some((other) => bySense(other, sense) === 0)) known.push(sense);
  }
  const surfaces = [...senses.keys()].sort(compare);
  const { alphabet, labelOf } = makeAlphabet(surfaces);
  const names = surfaces.map((surface) =>
    Uint16Array.from(surface.split(''), (unit) => labelOf.get(unit) as number),
  );
  const records = new RecordWriter();
  const tries = buildTries(names, alphabet.length, (name, depth) =>
    records.write(
      (senses.get(surfaces[name] as string) as Sense[]).sort(bySense),
      (names[name] as Uint16Array).subarray(depth),
      (entity) => entities[entity]?.kind === 'instrument',
    ),
  );
  const { seed, ...beginnings } = packBeginnings(tries.beginnings);
  const longest = names.reduce((most, { length }) => Math.max(most, length), 0);

  const sections: Sections = {
    meta: new TextEncoder().encode(`${source.version}\0${source.hash}`),
    edgeWords: packEdgeWords(EDGE_WORDS),
    foldUnits: table.units,
    expansionKeys: table.expansionKeys,
    expansionEnds: table.expansionEnds,
    expansionPool: table.expansionPool,
    astralKeys: table.astralKeys,
    astralValues: table.astralValues,
    alphabet,
    labelEntries: makeLabelEntries(table, alphabet),
    counts: Uint32Array.of(names.length, seed, longest, entities.length),
    ...buildFilters(names),
    ...beginnings,
    slots: tries.slots,
    ...records.finish(),
    scopes: Uint32Array.from(scopes, (scope) => (scope === '' ? ANYWHERE : codeNumber(scope))),
    ...packEntities(entities),
  };
  return writeSections(sections);
}

const bySense = (a: Sense, b: Sense): number => a.entity - b.entity || a.scope - b.scope;

function buildFilters(names: readonly Uint16Array[]): Pick<Sections, 'filter' | 'pairs'> {
  const hashes = new Set<number>();
  const pairs: [number, number][] = [];
  for (const name of names) {
    const [a = 0, b = 0, c = 0, d = 0] = name;
    if (name.length >= BEGINNING) hashes.add(hashOfFour(a, b, c, d));
    else pairs.push([a, b]);
  }
  return { filter: buildFilter([...hashes]), pairs: buildPairFilter(pairs) };
}

/** Labels for the units of all names, most frequent first: states then lie close together. */
function makeAlphabet(surfaces: readonly string[]): { alphabet: Uint16Array; labelOf: Map<string, number> } {
  const counts = new Map<string, number>();
  for (const surface of surfaces)
    for (const unit of surface.split('')) counts.set(unit, (counts.get(unit) ?? 0) + 1);
  const units = [...counts].sort(([a, x], [b, y]) => y - x || compare(a, b)).map(([unit]) => unit);
  if (units.length + FIRST_LABEL > MOST_LABELS)
    throw new RangeError('More different characters than labels.');
  const alphabet = new Uint16Array(units.length + FIRST_LABEL);
  for (const [index, unit] of units.entries()) alphabet[index + FIRST_LABEL] = unit.charCodeAt(0);
  return { alphabet, labelOf: new Map(units.map((unit, index) => [unit, index + FIRST_LABEL])) };
}
