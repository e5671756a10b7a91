import type { FoldTable } from '@policy-lens/hanzi/fold/fold-table';
import { AssetError, readSections, type Sections } from './asset/asset-format';
import { PAIR_WORDS } from './asset/beginning-filter';
import { ENTRY } from './asset/beginnings';
import { MOST_LABELS, readLabelTable } from './asset/labels';
import { MOST_HEAD } from './asset/records';
import { Lexicon } from './lexicon';
import { MOST_NAME } from './match/folded-window';

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
  const { alphabet, beginnings, counts, filter, pairs, shifts, foldUnits, labelEntries } = sections;
  const { expansionEnds, expansionPool } = sections;
  let pooled = 0;
  const fits =
    sections.senseEntity.length === sections.senseScope.length &&
    sections.expansionKeys.length === expansionEnds.length &&
    sections.astralKeys.length === sections.astralValues.length &&
    sections.classes.length === sections.classStarts.length &&
    foldUnits.length === UNITS &&
    labelEntries.length === UNITS &&
    alphabet.length <= MOST_LABELS &&
    expansionEnds.every((end) => {
      const length = end - pooled;
      pooled = end;
      return length > 0 && length <= 32;
    }) &&
    pooled <= expansionPool.length &&
    counts.length === 4 &&
    (counts[2] as number) <= MOST_NAME &&
    isPower(filter.length) &&
    isPower(shifts.length) &&
    pairs.length === PAIR_WORDS &&
    beginnings.length > 0 &&
    beginnings.length % ENTRY === 0 &&
    sections.slots.length % 2 === 0 &&
    sections.records.length >= MOST_HEAD;
  if (!fits) throw new AssetError('The lexicon is damaged: its sections do not fit together.');
}

const UNITS = 0x10000;

const isPower = (number: number): boolean => number > 1 && (number & (number - 1)) === 0;
