import { readSmall, smallSize, writeSmall } from './small-numbers';

/**
 * What is known of each name, in one run of bytes, so that a name once found costs one look at memory: flags and the
 * length of its tail, the entity in three bytes, the scope in two if there is one, then the tail, which is the labels that are
 * left of the name below its state in the trie.
 */
const ENTITY_AT = 1;
const SCOPE_AT = 4;
/** Bytes without the tail, at most. */
export const MOST_HEAD = 8;
/** Flag: the name has several senses; for the entity stands the first, for the scope how many there are. */
const AMBIGUOUS = 0x80;
/** Flag: there is a scope, and it isn't number 0. */
const SCOPED = 0x40;
/** Flag: all that the name means are instruments. */
const INSTRUMENT = 0x20;
/** Instead of the bytes of a tail that has as many or more: the two bytes before it have the length. */
const LONG_TAIL = 0x1f;
const MOST_ENTITY = 0xffffff;

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
  readonly #bytes: number[] = [];
  readonly #further: Sense[] = [];

  /**
   * Where the record lies.
   * @throws RangeError for a tail that is too long, or more entities than a record can tell apart
   */
  write(
    senses: readonly Sense[],
    tail: ArrayLike<number>,
    isInstrument: (entity: number) => boolean,
  ): number {
    const at = this.#bytes.length;
    const labels: number[] = [];
    for (let i = 0; i < tail.length; i++) writeSmall(labels, tail[i] as number);
    const flags = senses.every(({ entity }) => isInstrument(entity)) ? INSTRUMENT : 0;
    const [only] = senses;
    if (senses.length === 1 && only !== undefined) this.#head(flags, labels.length, only.entity, only.scope);
    else {
      this.#head(flags | AMBIGUOUS, labels.length, this.#further.length, senses.length);
      this.#further.push(...senses);
    }
    this.#bytes.push(...labels);
    return at;
  }

  #head(flags: number, length: number, entity: number, scope: number): void {
    if (length > 0xffff || scope > 0xffff || entity > MOST_ENTITY)
      throw new RangeError('Too much for a lexicon.');
    const bytes = this.#bytes;
    bytes.push(flags | (scope === 0 ? 0 : SCOPED) | Math.min(length, LONG_TAIL));
    bytes.push(entity & 0xff, (entity >>> 8) & 0xff, entity >>> 16);
    if (scope !== 0) bytes.push(scope & 0xff, scope >>> 8);
    if (length >= LONG_TAIL) bytes.push(length & 0xff, length >>> 8);
  }

  /** With room after the last record for what a look at one may see beyond it. */
  finish(): PackedSenses & { records: Uint8Array } {
    return {
      records: Uint8Array.from([...this.#bytes, ...new Array<number>(MOST_HEAD).fill(0)]),
      senseEntity: Uint32Array.from(this.#further, ({ entity }) => entity),
      senseScope: Uint16Array.from(this.#further, ({ scope }) => scope),
    };
  }
}

export const isAmbiguous = (records: Uint8Array, record: number): boolean =>
  ((records[record] as number) & AMBIGUOUS) !== 0;

export const isInstrument = (records: Uint8Array, record: number): boolean =>
  ((records[record] as number) & INSTRUMENT) !== 0;

/** The entity, or the first sense. */
export const entityOf = (records: Uint8Array, record: number): number =>
  (records[record + ENTITY_AT] as number) |
  ((records[record + ENTITY_AT + 1] as number) << 8) |
  ((records[record + ENTITY_AT + 2] as number) << 16);

/** The scope, or the number of senses. */
export const scopeOf = (records: Uint8Array, record: number): number =>
  ((records[record] as number) & SCOPED) === 0 ? 0 : twoBytes(records, record + SCOPE_AT);

const twoBytes = (records: Uint8Array, at: number): number =>
  (records[at] as number) | ((records[at + 1] as number) << 8);

/** The place after a record's tail, if that stands in `labels` from `from` on; else 0. */
export function endOfTail(records: Uint8Array, record: number, labels: Uint16Array, from: number): number {
  const head = records[record] as number;
  let at = record + SCOPE_AT + ((head >>> 5) & 2);
  let length = head & LONG_TAIL;
  if (length === LONG_TAIL) {
    length = twoBytes(records, at);
    at += 2;
  }
  const end = Math.min(at + length, records.length - 1);
  let to = from;
  while (at < end) {
    const label = readSmall(records, at);
    if (label !== labels[to]) return 0;
    at += smallSize(label);
    to++;
  }
  return to;
}
