/** Most units that `String.fromCharCode` is given at once: engines limit the number of arguments. */
const CHUNK = 4096;

/** The text under construction, as UTF-16 units, and the places where its length differs from the source's. */
export class TargetBuffer {
  units = new Uint16Array(1024);
  length = 0;
  /** Triples: source start, source length, target length. */
  edits: number[] = [];

  /** Starts over, with room for a source of `length` units converted one by one. */
  reset(length: number): void {
    this.length = 0;
    this.edits = [];
    this.reserve(length);
  }

  /** Makes room for `more` units. */
  reserve(more: number): void {
    if (this.length + more <= this.units.length) return;
    const units = new Uint16Array(Math.max(this.length + more, 2 * this.units.length));
    units.set(this.units.subarray(0, this.length));
    this.units = units;
  }

  /** Appends the value of `sourceLength` units at `sourceStart`; `remaining` source units follow it. */
  push(value: ArrayLike<number>, sourceStart: number, sourceLength: number, remaining: number): void {
    if (value.length !== sourceLength) {
      this.edits.push(sourceStart, sourceLength, value.length);
      this.reserve(value.length + remaining);
    }
    for (let i = 0; i < value.length; i++) this.units[this.length++] = value[i] as number;
  }

  pushText(value: string, sourceStart: number, sourceLength: number, remaining: number): void {
    this.push(
      Array.from({ length: value.length }, (_, i) => value.charCodeAt(i)),
      sourceStart,
      sourceLength,
      remaining,
    );
  }

  text(): string {
    let text = '';
    for (let at = 0; at < this.length; at += CHUNK) {
      text += String.fromCharCode.apply(
        null,
        this.units.subarray(at, Math.min(at + CHUNK, this.length)) as never,
      );
    }
    return text;
  }
}
