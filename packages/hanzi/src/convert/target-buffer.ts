import { unitsToString } from '../units-to-string';

/** From this many units on, in Chromium and Node, a decoder is faster than `String.fromCharCode`. */
const WORTH_DECODING = 256;

const decoder = new TextDecoder('utf-16le', { ignoreBOM: true });

/** The text under construction, as UTF-16 units, and the places where its length differs from the source's. */
export class TargetBuffer {
  units = new Uint16Array(1024);
  length = 0;
  /** Triples: source start, source length, target length. */
  edits: number[] = [];

  /** Starts over, with room for a source of `length` units converted one by one. */
  reset(length: number): void {
    this.length = 0;
    if (this.edits.length > 0) this.edits = [];
    this.reserve(length);
  }

  /** Makes room for `more` units. */
  reserve(more: number): void {
    if (this.length + more <= this.units.length) return;
    const units = new Uint16Array(Math.max(this.length + more, 2 * this.units.length));
    units.set(this.units.subarray(0, this.length));
    this.units = units;
  }

  /** Appends `pool` between `from` and `to`, the value of `sourceLength` units at `sourceStart`; `remaining` source units follow it. */
  push(
    pool: Uint16Array,
    from: number,
    to: number,
    sourceStart: number,
    sourceLength: number,
    remaining: number,
  ): void {
    this.note(sourceStart, sourceLength, to - from, remaining);
    const { units } = this;
    let { length } = this;
    for (let i = from; i < to; i++) units[length++] = pool[i] as number;
    this.length = length;
  }

  pushText(value: string, sourceStart: number, sourceLength: number, remaining: number): void {
    this.note(sourceStart, sourceLength, value.length, remaining);
    for (let i = 0; i < value.length; i++) this.units[this.length++] = value.charCodeAt(i);
  }

  private note(sourceStart: number, sourceLength: number, targetLength: number, remaining: number): void {
    if (targetLength === sourceLength) return;
    this.edits.push(sourceStart, sourceLength, targetLength);
    this.reserve(targetLength + remaining);
  }

  /** The finished text. Room for one of unusual length isn't kept. */
  text(): string {
    const { units, length } = this;
    if (units.length > 0xffff) this.units = new Uint16Array(1024);
    if (length >= WORTH_DECODING) {
      const text = decoder.decode(units.subarray(0, length));
      // The decoder puts this sign for a lone surrogate, which has to stay.
      if (!text.includes('\ufffd')) return text;
    }
    return unitsToString(units, length);
  }
}
