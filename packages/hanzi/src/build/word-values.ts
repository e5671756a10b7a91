import { applyStages } from '../staged';
import type { Variant } from '../variants';
import { type Correction, corrections, officialCharacters } from './corrections';
import { convertByStages, type Direction, directionOf } from './dictionaries';

const LONGEST_CORRECTION = 8;

/** What each word becomes in the default mode: OpenCC's value, corrected by the reviewed data. */
export class WordValues {
  readonly corrections: Map<string, Correction>;
  private readonly direction: Direction;
  private readonly official: Map<string, string>;
  private readonly toRegion: (form: string) => string;

  constructor(direction: Direction) {
    this.direction = direction;
    this.corrections = corrections(direction.from === 's' ? 'hans' : 'hant', direction.to);
    this.official = officialCharacters(direction.to);
    const toRegion = directionOf('t', direction.to as Variant).chain;
    this.toRegion = (form) =>
      direction.from === 's' && direction.to !== 't' ? applyStages(toRegion, form) : form;
  }

  /** OpenCC's value in the government's characters. */
  private dictionaryValue(word: string): string {
    const value = convertByStages(this.direction, word);
    return this.official.size === 0 ? value : Array.from(value, (c) => this.official.get(c) ?? c).join('');
  }

  /** Characters with which a reviewed word settles, by their place in `word`; longer reviewed words win. */
  private decisions(word: string): Map<number, string> {
    const decided = new Map<number, string>();
    for (
      let length = word.length === 1 ? 1 : 2;
      length <= Math.min(word.length, LONGEST_CORRECTION);
      length++
    ) {
      for (let at = 0; at + length <= word.length; at++) {
        const entry = this.corrections.get(word.slice(at, at + length));
        for (let i = at; entry && i < at + length; i++) {
          const character = word.charAt(i);
          const form = entry.forms.get(character);
          if (form) decided.set(i, entry.regional.has(character) ? form : this.officialForm(form));
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
    const value = this.dictionaryValue(word);
    if (value.length !== word.length) return { value, reviewed: false };
    const decided = this.decisions(word);
    const units = Array.from({ length: value.length }, (_, i) => decided.get(i) ?? value.charAt(i));
    return { value: units.join(''), reviewed: decided.size > 0 };
  }
}
