/**
 * What is known of each name, in one run of 16-bit numbers, so that a name once found costs one look at memory: the
 * length of its tail with flags, the entity in two halves, the scope if there is one, then the tail, which is the
 * labels that are left of it below its state in the trie.
 */
export const LEAST_HEAD = 3;
/** Flag: the name has several senses; for the entity stands the first, for the scope how many there are. */
export const AMBIGUOUS = 0x8000;
/** Flag: the scope isn't number 0. */
const SCOPED = 0x4000;
/** Flag: all that the name means are instruments. */
const INSTRUMENT = 0x2000;
const MOST_TAIL = INSTRUMENT - 1;

/** An entity, and the scope in which a name means it, both by number. */
export interface Sense {
  entity: number;
  scope: number;
}

/** Senses of ambiguous names; those of one lie together. */
export interface PackedSenses {
  senseEntity: Uint32Array;
  senseScope: Uint16Array;
}

/** Writes records. */
export class RecordWriter {
  readonly #numbers: number[] = [];
  readonly #further: Sense[] = [];

  /**
   * Where the record lies.
   * @throws RangeError for a tail that is too long
   */
  write(
    senses: readonly Sense[],
    tail: ArrayLike<number>,
    isInstrument: (entity: number) => boolean,
  ): number {
    if (tail.length > MOST_TAIL) throw new RangeError('Too long for a name.');
    const at = this.#numbers.length;
    const [only] = senses;
    const length = tail.length | (senses.every(({ entity }) => isInstrument(entity)) ? INSTRUMENT : 0);
    if (senses.length === 1 && only !== undefined) this.#head(length, only.entity, only.scope);
    else {
      this.#head(length | AMBIGUOUS, this.#further.length, senses.length);
      this.#further.push(...senses);
    }
    for (let i = 0; i < tail.length; i++) this.#numbers.push(tail[i] as number);
    return at;
  }

  #head(length: number, entity: number, scope: number): void {
    this.#numbers.push(scope === 0 ? length : length | SCOPED, entity & 0xffff, entity >>> 16);
    if (scope !== 0) this.#numbers.push(scope);
  }

  finish(): PackedSenses & { records: Uint16Array } {
    return {
      records: Uint16Array.from(this.#numbers),
      senseEntity: Uint32Array.from(this.#further, ({ entity }) => entity),
      senseScope: Uint16Array.from(this.#further, ({ scope }) => scope),
    };
  }
}

export const isAmbiguous = (records: Uint16Array, record: number): boolean =>
  ((records[record] as number) & AMBIGUOUS) !== 0;

export const isInstrument = (records: Uint16Array, record: number): boolean =>
  ((records[record] as number) & INSTRUMENT) !== 0;

/** The entity, or the first sense. */
export const entityOf = (records: Uint16Array, record: number): number =>
  (((records[record + 2] as number) << 16) | (records[record + 1] as number)) >>> 0;

/** The scope, or the number of senses. */
export const scopeOf = (records: Uint16Array, record: number): number =>
  ((records[record] as number) & SCOPED) === 0 ? 0 : (records[record + LEAST_HEAD] as number);

/** Where the tail begins. */
export const tailOf = (records: Uint16Array, record: number): number =>
  record + LEAST_HEAD + (((records[record] as number) >>> 14) & 1);

export const tailLength = (records: Uint16Array, record: number): number =>
  (records[record] as number) & MOST_TAIL;
