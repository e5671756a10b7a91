import type { FoldTable } from '@policy-lens/hanzi/fold-table';
import { AssetError, readSections, type Sections } from './asset-format';
import { ENTRY } from './beginnings';
import { BASE_MASK } from './build-tries';
import { MOST_NAME } from './folded-window';
import { MOST_LABELS, makeLabelTable } from './labels';
import { Lexicon } from './lexicon';
import { LEAST_HEAD } from './records';

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
  return new Lexicon(sections, fold, makeLabelTable(fold, sections.alphabet), {
    version,
    hash,
  });
}

/** That no number in the asset leads out of its section, so that walking needs no check. */
function checkStructure(sections: Sections): void {
  const { alphabet, beginnings, counts, entityClass, marks, senseEntity, senseScope, shifts, short, slots } =
    sections;
  const require = (ok: boolean, what: string) => {
    if (!ok) throw new AssetError(`The lexicon is damaged: ${what}.`);
  };
  const parallel = (a: ArrayLike<number>, b: ArrayLike<number>, what: string) =>
    require(a.length === b.length, what);
  parallel(senseEntity, senseScope, 'senses');
  parallel(sections.expansionKeys, sections.expansionEnds, 'expansions');
  parallel(sections.astralKeys, sections.astralValues, 'code points');
  require(sections.foldUnits.length === 0x10000, 'fold table');
  require(alphabet.length <= MOST_LABELS, 'alphabet');
  let pooled = 0;
  for (const end of sections.expansionEnds) {
    require(end > pooled && end - pooled <= 32, 'expansions');
    pooled = end;
  }
  require(pooled <= sections.expansionPool.length, 'expansions');
  const [, , longest = 0] = counts;
  require(counts.length === 3 && longest <= MOST_NAME, 'counts');
  require(isPower(shifts.length) && isPower(short.length), 'hashes');
  require(marks.length > greatest(shifts) &&
    marks.length * ENTRY === beginnings.length &&
    marks.length > 1, 'beginnings');
  // tries may be empty: state 0 is none
  const farthest = Math.max(0, slots.length / 2 - alphabet.length);
  const lastRecord = sections.records.length - LEAST_HEAD;
  require(statesStayInside(beginnings, ENTRY, farthest, lastRecord), 'beginnings');
  require(slots.length % 2 === 0 && statesStayInside(slots, 2, farthest, lastRecord), 'states');
  require(greatest(senseScope) < sections.scopes.length || senseScope.length === 0, 'senses');
  require(greatest(senseEntity) < entityClass.length || senseEntity.length === 0, 'senses');
  require(greatest(entityClass) < sections.classes.length || entityClass.length === 0, 'entities');
}

const isPower = (number: number): boolean => number > 1 && (number & (number - 1)) === 0;

// Plain loops, each in a function of its own: a page runs them once, cold, and engines compile small loops soonest.

/**
 * That every state, the last of every `step` numbers, lies inside. What a record says is checked when it is asked
 * for, in `name-senses.ts`: to go through all of them would take longer than all else.
 */
function statesStayInside(states: Int32Array, step: number, farthest: number, lastRecord: number): boolean {
  for (let at = step - 1; at < states.length; at += step) {
    const state = states[at] as number;
    if (state < 0 ? ~state > lastRecord : (state & BASE_MASK) > farthest) return false;
  }
  return true;
}

function greatest(numbers: Uint16Array | Uint32Array): number {
  let most = 0;
  for (let i = 0; i < numbers.length; i++) if ((numbers[i] as number) > most) most = numbers[i] as number;
  return most;
}
