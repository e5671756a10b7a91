import type { FoldTable } from '@policy-lens/hanzi/fold-table';
import { AssetError, readSections, type Sections } from './asset-format';
import { PAIR_WORDS } from './beginning-filter';
import { ENTRY } from './beginnings';
import { MOST_NAME } from './folded-window';
import { MOST_LABELS, readLabelTable } from './labels';
import { Lexicon } from './lexicon';
import { MOST_HEAD } from './records';

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
  return new Lexicon(sections, fold, readLabelTable(sections.labelEntries, sections.alphabet), {
    version,
    hash,
  });
}

/**
 * That the sections are of lengths that fit together. What they say is checked where it is used, one comparison for
 * each candidate: to go through all of it would take longer than all else that a page waits for.
 */
function checkStructure(sections: Sections): void {
  const { alphabet, beginnings, counts, filter, pairs, senseEntity, senseScope, shifts } = sections;
  const require = (ok: boolean, what: string) => {
    if (!ok) throw new AssetError(`The lexicon is damaged: ${what}.`);
  };
  const parallel = (a: ArrayLike<number>, b: ArrayLike<number>, what: string) =>
    require(a.length === b.length, what);
  parallel(senseEntity, senseScope, 'senses');
  parallel(sections.expansionKeys, sections.expansionEnds, 'expansions');
  parallel(sections.astralKeys, sections.astralValues, 'code points');
  parallel(sections.classes, sections.classStarts, 'entities');
  require(sections.foldUnits.length === UNITS && sections.labelEntries.length === UNITS, 'fold table');
  require(alphabet.length <= MOST_LABELS, 'alphabet');
  let pooled = 0;
  for (const end of sections.expansionEnds) {
    require(end > pooled && end - pooled <= 32, 'expansions');
    pooled = end;
  }
  require(pooled <= sections.expansionPool.length, 'expansions');
  require(counts.length === 4 && (counts[2] as number) <= MOST_NAME, 'counts');
  require(isPower(filter.length) && pairs.length === PAIR_WORDS && isPower(shifts.length), 'hashes');
  require(beginnings.length > 0 && beginnings.length % ENTRY === 0, 'beginnings');
  require(sections.slots.length % 2 === 0, 'states');
  require(sections.records.length >= MOST_HEAD, 'records');
}

const UNITS = 0x10000;

const isPower = (number: number): boolean => number > 1 && (number & (number - 1)) === 0;
