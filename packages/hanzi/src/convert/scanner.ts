import { AssetError, filterBit, filterShift, pairOf, SCAN } from '../asset/asset-format';
import type { TableView } from '../asset/read-asset';
import type { TargetBuffer } from './target-buffer';

/** Passes over the text in which no word decides anything, writing what its characters become one by one. */
export class Scanner {
  private readonly table: TableView;
  private readonly target: TargetBuffer;
  private readonly beginningsShift: number;
  private readonly jointsShift: number;

  /** @throws AssetError for a table without the sections `scan`, `beginnings` and `joints`. */
  constructor(table: TableView, target: TargetBuffer) {
    this.table = table;
    this.target = target;
    const { scan, beginnings, joints } = table;
    this.beginningsShift = filterShift(beginnings.length);
    this.jointsShift = filterShift(joints.length);
    if (
      scan.length !== 0x10000 ||
      beginnings.length !== 2 ** (29 - this.beginningsShift) ||
      joints.length !== 2 ** (29 - this.jointsShift)
    ) {
      throw new AssetError('Conversion asset without its scan tables');
    }
  }

  /** Writes what stands between `from` and where a decisive word may begin, or the last unit; returns that place. */
  passOver(text: string, from: number, end: number): number {
    const { scan } = this.table;
    const { target } = this;
    const { units } = target;
    const last = end - 1;
    const { mask } = SCAN;
    if (from >= last) return from;
    let { length } = target;
    let at = from;
    let entry = scan[text.charCodeAt(at)] as number;
    // Asking the filter is rare; kept out of the inner loop, it leaves that a tenth faster.
    for (;;) {
      let next = 0;
      while (at < last) {
        next = scan[text.charCodeAt(at + 1)] as number;
        if (((entry >>> 8) & next & mask) !== 0) break;
        units[length++] = entry;
        entry = next;
        at++;
      }
      if (at >= last || entry < 0 || this.mayBegin(text, at, end)) break;
      units[length++] = entry;
      entry = next;
      at++;
    }
    target.length = length;
    return at;
  }

  /** Whether two units may stand side by side in a word. */
  mayJoin(first: number, second: number): boolean {
    const { joints } = this.table;
    const bit = filterBit(pairOf(first, second), 0, this.jointsShift);
    return ((joints[bit >> 3] as number) & (1 << (bit & 7))) !== 0;
  }

  /** Whether the filter lets a decisive word begin at `at`. */
  private mayBegin(text: string, at: number, end: number): boolean {
    const { beginnings } = this.table;
    const pair = pairOf(text.charCodeAt(at), text.charCodeAt(at + 1));
    const word = filterBit(pair, 0, this.beginningsShift);
    if ((beginnings[word >> 3] as number) & (1 << (word & 7))) return true;
    if (at + 2 >= end) return false;
    const longer = filterBit(pair, text.charCodeAt(at + 2), this.beginningsShift);
    return ((beginnings[longer >> 3] as number) & (1 << (longer & 7))) !== 0;
  }
}
