declare module 'ahocorasick' {
  /** Finds every occurrence of every keyword; each is given by the index of its last character. */
  export default class AhoCorasick {
    constructor(keywords: readonly string[]);
    search(text: string): [end: number, keywords: string[]][];
  }
}
