import type { FoldTable } from '@policy-lens/hanzi/fold-table';
import { AssetError, readSections, type Sections } from './asset-format';
import { BASE_MASK, FIRST_LABEL, ROOT, SLOT_LABEL_MASK } from './build-trie';
import { MOST_LABELS, makeLabelTable } from './labels';
import { Lexicon } from './lexicon';

/**
 * Opens a lexicon asset. Its typed arrays are views of `buffer`, which has to stay as it is.
 * @throws AssetError if the asset is cut off, damaged, or of another version or byte order
 */
export function openLexicon(buffer: ArrayBuffer): Lexicon {
  const sections = readSections(buffer);
  checkStructure(sections);
  const fold: FoldTable = {
    units: sections.foldUnits,
    expansionKeys: sections.expansionKeys,
    expansionEnds: sections.expansionEnds,
    expansionPool: sections.expansionPool,
    astralKeys: sections.astralKeys,
    astralValues: sections.astralValues,
  };
  const [version = '', hash = ''] = new TextDecoder().decode(sections.meta).split('\0');
  return new Lexicon(sections, fold, makeLabelTable(fold, sections.alphabet, startLabels(sections)), {
    version,
    hash,
  });
}

/** Labels that lead on from the root. */
function startLabels({ slots, alphabet }: Sections): number[] {
  const root = (slots[ROOT * 2 + 1] as number) & BASE_MASK;
  const labels: number[] = [];
  for (let label = FIRST_LABEL; label < alphabet.length; label++) {
    if (((slots[(root + label) * 2] as number) & SLOT_LABEL_MASK) === label) labels.push(label);
  }
  return labels;
}

/** That no number in the asset leads out of its section, so that walking needs no check. */
function checkStructure(sections: Sections): void {
  const { slots, alphabet, tails, termTail, entityClass } = sections;
  const require = (ok: boolean, what: string) => {
    if (!ok) throw new AssetError(`The lexicon is damaged: ${what}.`);
  };
  const parallel = (a: ArrayLike<number>, b: ArrayLike<number>, what: string) =>
    require(a.length === b.length, what);
  parallel(sections.senseEntity, sections.senseScope, 'senses');
  parallel(sections.ambiguousTerms, sections.ambiguousEnds, 'ambiguous names');
  parallel(sections.expansionKeys, sections.expansionEnds, 'expansions');
  parallel(sections.astralKeys, sections.astralValues, 'code points');
  require(sections.foldUnits.length === 0x10000, 'fold table');
  require(alphabet.length <= MOST_LABELS, 'alphabet');
  for (const { length } of [sections.fours, sections.pairs]) {
    require(length > 0 && length <= 1 << 20 && (length & (length - 1)) === 0, 'filter');
  }
  let pooled = 0;
  for (const end of sections.expansionEnds) {
    require(end > pooled && end - pooled <= 32, 'expansions');
    pooled = end;
  }
  require(pooled <= sections.expansionPool.length, 'expansions');
  require(slotsStayInside(slots, termTail.length, slots.length / 2 - alphabet.length), 'states');
  require(tailsStayInside(tails, termTail), 'tails');
  require(greatest(sections.senseScope) < sections.scopes.length ||
    sections.senseScope.length === 0, 'senses');
  require(entitiesExist(sections.senseEntity, termTail.length, entityClass.length), 'senses');
  require(greatest(entityClass) < sections.classes.length || entityClass.length === 0, 'entities');
  let last = termTail.length;
  for (const end of sections.ambiguousEnds) {
    require(end > last, 'ambiguous names');
    last = end;
  }
  require(last === sections.senseEntity.length, 'ambiguous names');
}

// Plain loops, each in a function of its own: a page runs them once, cold, and engines compile small loops soonest.

function slotsStayInside(slots: Int32Array, terms: number, farthest: number): boolean {
  for (let at = 1; at < slots.length; at += 2) {
    const base = slots[at] as number;
    if (base < 0 ? ~base >= terms : (base & BASE_MASK) > farthest) return false;
  }
  return true;
}

function tailsStayInside(tails: Uint16Array, termTail: Uint32Array): boolean {
  const { length } = tails;
  for (let term = 0; term < termTail.length; term++) {
    const tail = termTail[term] as number;
    if (tail >= length || tail + (tails[tail] as number) >= length) return false;
  }
  return true;
}

function entitiesExist(senseEntity: Int32Array, terms: number, entities: number): boolean {
  for (let sense = 0; sense < senseEntity.length; sense++) {
    const entity = senseEntity[sense] as number;
    if (entity < 0 ? ~entity >= entities || sense >= terms : entity >= entities) return false;
  }
  return true;
}

function greatest(numbers: Uint16Array): number {
  let most = 0;
  for (let i = 0; i < numbers.length; i++) if ((numbers[i] as number) > most) most = numbers[i] as number;
  return most;
}
