import { LOST_FIGHTS } from '../limits';

interface Fight {
  /** What somebody writes over ours; null for an attribute that is taken away. */
  text: string | null;
  times: number;
}

/**
 * How often in a row the same text was written over ours. Another extension that answers each of our writes would do
 * so for ever; a page's clock writes the same again and again too, but whether or not we write in between.
 */
export class Fights {
  readonly #fights = new WeakMap<Node, Map<string, Fight>>();

  /** The page's own text has been written over ours: that of a text node, or of an attribute by its name. */
  count(node: Node, name: string, text: string | null): void {
    const fights = this.#fights.get(node) ?? new Map<string, Fight>();
    const fight = fights.get(name);
    const times = fight?.text === text ? fight.times + 1 : 1;
    this.#fights.set(node, fights.set(name, { text, times }));
  }

  /** Whether a text is to be left alone, because somebody insists on it. */
  isLost(node: Node, name: string, text: string | null): boolean {
    const fight = this.#fights.get(node)?.get(name);
    return fight !== undefined && fight.text === text && fight.times >= LOST_FIGHTS;
  }

  /** A text was written where it stood already. Where we had left it alone, nobody was answering us. */
  noticeRepetition(node: Node, name: string, text: string | null): void {
    const fight = this.#fights.get(node)?.get(name);
    if (fight !== undefined && this.isLost(node, name, text)) fight.times = Number.NEGATIVE_INFINITY;
  }
}
