import { FIRST_MENTIONS_PAUSE } from '../limits';
import type { MentionSearch } from '../pointer/mention-at-point';
import { runSlices } from '../schedule/run-slices';
import { quietRepetitions } from './quiet-repetitions';

/** Keeps paint on the first mention of each name in a section alone, for as long as that is wanted. */
export class FirstMentions {
  readonly #search: MentionSearch;
  #running: AbortController | null = null;
  #again = false;
  #timer: ReturnType<typeof setTimeout> | null = null;

  constructor(search: MentionSearch) {
    this.#search = search;
  }

  set(wanted: boolean): void {
    const { mentions } = this.#search;
    if (mentions.startQuiet === wanted) return;
    mentions.startQuiet = wanted;
    if (wanted) {
      this.update();
      return;
    }
    this.stop();
    for (const mention of mentions.mentions()) mentions.setQuiet(mention, false);
    mentions.flush();
  }

  /** After mentions have been found or lost. A page that never rests has its sections read now and then. */
  update(): void {
    if (!this.#search.mentions.startQuiet) return;
    if (this.#running !== null || this.#timer !== null) {
      this.#again = true;
      return;
    }
    const running = new AbortController();
    this.#running = running;
    const { document, mentions, shadowRoots } = this.#search;
    const work = quietRepetitions(document, mentions, shadowRoots);
    void runSlices(work, { signal: running.signal }).finally(() => {
      if (this.#running !== running) return;
      this.#running = null;
      this.#timer = setTimeout(() => this.#rested(), FIRST_MENTIONS_PAUSE);
    });
  }

  stop(): void {
    this.#running?.abort();
    this.#running = null;
    this.#again = false;
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = null;
  }

  #rested(): void {
    this.#timer = null;
    if (!this.#again) return;
    this.#again = false;
    this.update();
  }
}
