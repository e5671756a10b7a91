import type { Sections } from '../asset/asset-format';
import { hasBits, hasPair, rolled, wordShift } from '../asset/beginning-filter';
import type { BeginningTable } from './beginning-table';

/** Labels that one round of the scan goes on by. */
const STEP = 4;

/** Finds the places where a name may begin. Nearly all of a text is passed over here. */
export class CandidateScan {
  readonly #filter: Int32Array;
  readonly #pairs: Int32Array;
  readonly #beginnings: BeginningTable;
  /** Where `find` leaves what it found, in rising order. */
  readonly places: Uint16Array;
  /** State of the beginning of four labels at each place; 0 where only shorter names may begin. */
  readonly states: Int32Array;

  /** @param length greatest length of a window */
  constructor({ filter, pairs }: Sections, beginnings: BeginningTable, length: number) {
    this.#filter = filter;
    this.#pairs = pairs;
    this.#beginnings = beginnings;
    this.places = new Uint16Array(length + STEP);
    this.states = new Int32Array(length + STEP);
  }

  /** Finds the places below `limit`, and at times up to three beyond it, where a name may begin; how many they are. */
  find(labels: Uint16Array, limit: number): number {
    const { places, states } = this;
    return this.#beginnings.narrow(labels, this.#pairs, places, states, this.#pass(labels, limit));
  }

  /**
   * Finds the places that the filters let pass. Every
   * place is written and then kept or not, because a branch that no processor foretells would cost more than all
   * else here. Four places in a round: the loop itself costs as much as one of them.
   */
  #pass(labels: Uint16Array, limit: number): number {
    const filter = this.#filter;
    const pairs = this.#pairs;
    const { places } = this;
    const shift = wordShift(filter.length);
    let count = 0;
    // hashes of the labels up to one and to two after the place
    let one = rolled(rolled(0, labels[0] as number), labels[1] as number);
    let two = rolled(one, labels[2] as number);
    for (let at = 0; at < limit; at += STEP) {
      const three = rolled(two, labels[at + 3] as number);
      places[count] = at;
      count += (hasBits(filter[three >>> shift] as number, three) | hasPair(pairs, one)) & 1;
      const four = rolled(three, labels[at + 4] as number);
      places[count] = at + 1;
      count += (hasBits(filter[four >>> shift] as number, four) | hasPair(pairs, two)) & 1;
      one = rolled(four, labels[at + 5] as number);
      places[count] = at + 2;
      count += (hasBits(filter[one >>> shift] as number, one) | hasPair(pairs, three)) & 1;
      two = rolled(one, labels[at + 6] as number);
      places[count] = at + 3;
      count += (hasBits(filter[two >>> shift] as number, two) | hasPair(pairs, four)) & 1;
    }
    return count;
  }
}
