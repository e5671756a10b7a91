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
  for (const { length } of [sections.triples, sections.pairs]) {
    require(length > 0 && length <= 1 << 20 && (length & (length - 1)) === 0, 'filter');
  }
  let pooled = 0;
  for (const end of sections.expansionEnds) {
    require(end > pooled && end - pooled <= 32, 'expansions');
    pooled = end;
  }
  require(pooled <= sections.expansionPool.length, 'expansions');
  const farthest = slots.length / 2 - alphabet.length;
  const terms = termTail.length;
  for (let at = 1; at < slots.length; at += 2) {
    const base = slots[at] as number;
    if (base < 0 ? ~base >= terms : (base & BASE_MASK) > farthest) require(false, 'states');
  }
  for (let term = 0; term < terms; term++) {
    const tail = termTail[term] as number;
    if (!(tail < tails.length && tail + (tails[tail] as number) < tails.length)) require(false, 'tails');
  }
  checkSenses(sections, require);
  for (const number of entityClass) if (number >= sections.classes.length) require(false, 'entities');
}

function checkSenses(sections: Sections, require: (ok: boolean, what: string) => void): void {
  const { senseEntity, senseScope, ambiguousEnds, entityClass } = sections;
  const terms = sections.termTail.length;
  for (let sense = 0; sense < senseEntity.length; sense++) {
    const entity = senseEntity[sense] as number;
    if ((entity < 0 ? ~entity : entity) >= entityClass.length) require(false, 'senses');
    if ((senseScope[sense] as number) >= sections.scopes.length) require(false, 'senses');
  }
  let last = terms;
  for (const end of ambiguousEnds) {
    require(end > last, 'ambiguous names');
    last = end;
  }
  require(last === senseEntity.length, 'ambiguous names');
}
