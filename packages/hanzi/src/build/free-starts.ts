/** Words of 32 starts that a search may go over before later ones of its kind begin behind most of them. */
const FAR = 1024;

/** The place and what follows it, 32 bits from any bit on. */
function bitsFrom(words: Int32Array, bit: number): number {
  const at = bit >>> 5;
  const shift = bit & 31;
  const low = (words[at] as number) >>> shift;
  return shift === 0 ? low : low | ((words[at + 1] as number) << (32 - shift));
}

function setBit(words: Int32Array, bit: number): void {
  words[bit >>> 5] = (words[bit >>> 5] as number) | (1 << (bit & 31));
}

/**
 * Where the nodes of a double-array trie find room: each takes a start of its own, from 1 on, and the slots
 * `start + label`. Tries 32 starts at a time, one bit for each.
 */
export class FreeStarts {
  /** One bit for each slot and each start: whether it is taken. */
  #slots = new Int32Array(1 << 12);
  #starts = new Int32Array(1 << 12);
  /** Words beyond its own that a start's slots may lie in. */
  readonly #margin: number;
  /** Labels of the nodes that come in now, and the word at which their searches begin. */
  #labelCount = 0;
  #from = 0;

  /** @param labelCount greatest label + 1 */
  constructor(labelCount: number) {
    this.#margin = (labelCount >>> 5) + 2;
    setBit(this.#slots, 0);
    setBit(this.#starts, 0);
  }

  /** Takes room for a node with these labels; its start. Dense if nodes come in by the number of their labels, falling. */
  take(labels: readonly number[]): number {
    if (labels.length !== this.#labelCount) this.#from = 0;
    this.#labelCount = labels.length;
    let word = this.#from;
    let taken = this.#takenStarts(word, labels);
    while (taken === -1) taken = this.#takenStarts(++word, labels);
    this.#from = Math.max(this.#from, word - FAR);
    const start = 32 * word + 31 - Math.clz32(~taken & -~taken);
    setBit(this.#starts, start);
    for (const label of labels) setBit(this.#slots, start + label);
    return start;
  }

  /** A bit for each of the 32 starts of a word: set where the start or one of the slots is taken. */
  #takenStarts(word: number, labels: readonly number[]): number {
    this.#grow(word + this.#margin + 1);
    let taken = this.#starts[word] as number;
    for (let i = 0; i < labels.length && taken !== -1; i++) {
      taken |= bitsFrom(this.#slots, 32 * word + (labels[i] as number));
    }
    return taken;
  }

  #grow(length: number): void {
    if (length <= this.#slots.length) return;
    const [slots, starts] = [this.#slots, this.#starts];
    this.#slots = new Int32Array(Math.max(length, 2 * slots.length));
    this.#starts = new Int32Array(this.#slots.length);
    this.#slots.set(slots);
    this.#starts.set(starts);
  }
}
