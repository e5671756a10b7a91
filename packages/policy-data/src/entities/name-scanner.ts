/** Finds many names in a text: leftmost, longest. For the few thousand names of a lexicon or a document. */
export class NameScanner<T> {
  readonly #byOpening = new Map<string, { name: string; value: T }[]>();

  constructor(names: Iterable<readonly [string, T]>) {
    for (const [name, value] of names) {
      if (name.length < 2) continue;
      const opening = name.slice(0, 2);
      const same = this.#byOpening.get(opening);
      if (same) same.push({ name, value });
      else this.#byOpening.set(opening, [{ name, value }]);
    }
    for (const same of this.#byOpening.values()) same.sort((a, b) => b.name.length - a.name.length);
  }

  /** Occurrences in order, not overlapping; UTF-16 offsets. */
  *scan(text: string): Generator<{ name: string; value: T; start: number; end: number }> {
    for (let at = 0; at + 2 <= text.length; at++) {
      const found = this.#byOpening
        .get(text.slice(at, at + 2))
        ?.find(({ name }) => text.startsWith(name, at));
      if (!found) continue;
      yield { ...found, start: at, end: at + found.name.length };
      at += found.name.length - 1;
    }
  }
}
