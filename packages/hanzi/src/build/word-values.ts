import { applyStages } from '../convert/staged';
import { type Correction, corrections, officialCharacters } from './corrections';
import { convertByStages, type Direction, directionOf } from './dictionaries';
import { wordFrequencies } from './word-frequencies';

const LONGEST_CORRECTION = 8;

/** What each word becomes in the default mode: OpenCC's value, corrected by the reviewed data. */
export class WordValues {
  readonly corrections: Map<string, Correction>;
  private readonly direction: Direction;
  private readonly official: Map<string, string>;
  private readonly toRegion: (form: string) => string;
  private readonly frequencies = wordFrequencies();
  private readonly single = new Map<string, string>();
  /** Characters that some phrase or reviewed word turns into another form than they have alone. */
  private readonly ambiguous = new Set<string>();

  constructor(direction: Direction) {
    this.direction = direction;
    this.corrections = corrections(direction.from === 's' ? 'hans' : 'hant', direction.to);
    this.official = officialCharacters(direction.to);
    const toRegion = directionOf('t', direction.to).chain;
    this.toRegion = (form) =>
      direction.from === 's' && direction.to !== 't' ? applyStages(toRegion, form) : form;
    const stages = [direction.segments, ...direction.chain];
    for (const phrase of stages.flatMap((stage) => [...(stage?.entries.keys() ?? [])])) {
      if (phrase.length > 1) this.noteAmbiguous(phrase, this.dictionaryValue(phrase));
    }
    for (const { forms } of this.corrections.values())
      for (const character of forms.keys()) this.ambiguous.add(character);
  }

  private noteAmbiguous(phrase: string, value: string): void {
    for (let i = 0; i < phrase.length; i++) {
      const unit = phrase.charAt(i);
      if (value.length !== phrase.length || value.charAt(i) !== this.alone(unit)) this.ambiguous.add(unit);
    }
  }

  private alone(unit: string): string {
    const value = this.single.get(unit) ?? this.dictionaryValue(unit);
    this.single.set(unit, value);
    return value;
  }

  /** OpenCC's value in the government's characters. */
  private dictionaryValue(word: string): string {
    const value = convertByStages(this.direction, word);
    return this.official.size === 0 ? value : Array.from(value, (c) => this.official.get(c) ?? c).join('');
  }

  /**
   * Characters with which a reviewed word settles, by their place in `word`. A longer reviewed word wins, and of
   * two that overlap the more frequent one: 控制程序 holds 控制, not 制程.
   */
  private decisions(word: string): Map<number, string> {
    const decided = new Map<number, string>();
    const decidedBy = new Map<number, { length: number; frequency: number }>();
    for (
      let length = word.length === 1 ? 1 : 2;
      length <= Math.min(word.length, LONGEST_CORRECTION);
      length++
    ) {
      for (let at = 0; at + length <= word.length; at++) {
        const part = word.slice(at, at + length);
        const entry = this.corrections.get(part);
        if (!entry) continue;
        const frequency = this.frequencies.get(part) ?? 0;
        for (let i = at; i < at + length; i++) {
          const character = word.charAt(i);
          const form = entry.forms.get(character);
          const other = decidedBy.get(i);
          if (!form || (other?.length === length && other.frequency > frequency)) continue;
          decided.set(i, entry.regional.has(character) ? form : this.officialForm(form));
          decidedBy.set(i, { length, frequency });
        }
      }
    }
    return decided;
  }

  private officialForm(form: string): string {
    const regional = this.toRegion(form);
    return this.official.get(regional) ?? regional;
  }

  of(word: string): { value: string; reviewed: boolean } {
    const units = word.split('');
    if (!units.some((unit) => this.ambiguous.has(unit))) {
      return { value: units.map((unit) => this.alone(unit)).join(''), reviewed: false };
    }
    const value = this.dictionaryValue(word);
    if (value.length !== word.length) return { value, reviewed: false };
    const decided = this.decisions(word);
    const decidedUnits = units.map((_, i) => decided.get(i) ?? value.charAt(i));
    return { value: decidedUnits.join(''), reviewed: decided.size > 0 };
  }
}
