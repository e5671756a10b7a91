import { isConnected, shadowRootOf } from '../flows/own-property';
import { LATE_ROOTS } from '../limits';

/**
 * Waits for open shadow roots on elements that have been read without one: there is no record of `attachShadow`. So
 * those that may get one are looked at with each change of the page, and else less and less often.
 */
export class LateRoots {
  readonly #hosts = new Set<Element>();
  readonly #onFound: (hosts: Set<Element>) => void;
  #timer: ReturnType<typeof setTimeout> | null = null;
  #pause: number = LATE_ROOTS.first;

  constructor(onFound: (hosts: Set<Element>) => void) {
    this.#onFound = onFound;
  }

  /** Takes in elements that have just been read. */
  await(hosts: readonly Element[]): void {
    const before = this.#hosts.size;
    for (const host of hosts) if (this.#hosts.size < LATE_ROOTS.most) this.#hosts.add(host);
    if (this.#hosts.size === before) return;
    this.#pause = LATE_ROOTS.first;
    if (this.#timer === null) this.#lookLater();
  }

  /** Those that have a root by now, each once. */
  take(): Set<Element> {
    const found = new Set<Element>();
    for (const host of this.#hosts) {
      const hasRoot = shadowRootOf(host) !== null;
      if (hasRoot) found.add(host);
      if (hasRoot || !isConnected(host)) this.#hosts.delete(host);
    }
    return found;
  }

  stop(): void {
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = null;
    this.#hosts.clear();
  }

  #lookLater(): void {
    this.#timer = setTimeout(() => {
      this.#timer = null;
      const found = this.take();
      if (found.size > 0) this.#onFound(found);
      this.#pause *= 2;
      if (this.#hosts.size > 0 && this.#pause <= LATE_ROOTS.last) this.#lookLater();
    }, this.#pause);
  }
}
