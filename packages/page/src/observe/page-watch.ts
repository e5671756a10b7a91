import { READ_ATTRIBUTES } from '../convert/convert-attributes';
import { isShadowRoot } from '../flows/node-kinds';
import { rootOf } from '../flows/own-property';
import { HUGE_BATCH, REBUILD_MAX_WAIT, REBUILD_QUIET } from '../limits';
import { digestRecords, noChanges, TRAIT_ATTRIBUTES } from './digest-records';
import { LateRoots } from './late-roots';
import { PendingChanges } from './pending-changes';
import { type PageMemory, releaseGone } from './release-gone';

/** Notices what a page changes, and gathers it until there is time to work on it. */
export class PageWatch {
  readonly #changes = new PendingChanges();
  readonly #document: Document;
  readonly #memory: PageMemory;
  readonly #onChanges: () => void;
  readonly #observer: MutationObserver;
  readonly #lateRoots = new LateRoots((roots) => {
    if (this.#changes.add({ ...noChanges(), roots })) this.#onChanges();
  });
  #observing = false;
  #quietTimer: ReturnType<typeof setTimeout> | null = null;
  #rebuildSince = 0;

  /** `onChanges` is called when there are changes to work on; those of a page that rebuilds itself wait. */
  constructor(document: Document, memory: PageMemory, onChanges: () => void) {
    this.#document = document;
    this.#memory = memory;
    this.#onChanges = onChanges;
    this.#observer = new MutationObserver((records) => this.#notice(records));
  }

  get isEmpty(): boolean {
    return this.#changes.isEmpty;
  }

  /** Whether the page is rebuilding itself. */
  get isRebuilding(): boolean {
    return this.#quietTimer !== null;
  }

  start(): void {
    if (this.#observing) return;
    this.#observing = true;
    this.#watchTree(this.#document);
  }

  /** Watches the shadow roots around a node too, until `stop`. */
  watchRootsOf(node: Node): void {
    const { shadowRoots } = this.#memory;
    let root = rootOf(node);
    for (; isShadowRoot(root) && !shadowRoots.has(root); root = rootOf(root.host)) {
      shadowRoots.add(root);
      this.#watchTree(root);
    }
  }

  /** Notices shadow roots that elements get later, until `stop`. */
  awaitRoots(hosts: readonly Element[]): void {
    this.#lateRoots.await(hosts);
  }

  #watchTree(root: Node): void {
    this.#observer.observe(root, {
      subtree: true,
      childList: true,
      characterData: true,
      characterDataOldValue: true,
      attributeFilter: [...READ_ATTRIBUTES, ...TRAIT_ATTRIBUTES],
    });
  }

  /** Looks at what the page has done in this task, of which no record has been delivered yet. */
  catchUp(): void {
    this.#notice(this.#observer.takeRecords());
  }

  stop(): void {
    this.catchUp();
    this.#observer.disconnect();
    this.#observing = false;
    this.#lateRoots.stop();
    if (this.#quietTimer !== null) clearTimeout(this.#quietTimer);
    this.#quietTimer = null;
  }

  /** The changes so far, for whoever works on them; null where there are none, or they are to wait. */
  take(): PendingChanges | null {
    return this.isEmpty || this.isRebuilding || this.#document.hidden ? null : this.#changes;
  }

  /**
   * Runs writes of our own, which `write` counts. Where exactly so many records come of them they are thrown
   * away unread; where page code ran in between, as custom elements' does, all are looked at. Returns the count.
   */
  unnoticed(write: () => number): number {
    this.catchUp();
    const writes = write();
    const records = this.#observer.takeRecords();
    if (records.length !== writes) this.#notice(records);
    return writes;
  }

  #notice(records: MutationRecord[]): void {
    if (records.length === 0) return;
    const { texts, attributes } = this.#memory;
    const changes = digestRecords(records, texts, attributes);
    for (const host of this.#lateRoots.take()) changes.roots.add(host);
    if (changes.gone.length > 0) releaseGone(changes.gone, this.#memory);
    if (!this.#changes.add(changes)) return;
    if (records.length < HUGE_BATCH && this.#quietTimer === null) this.#onChanges();
    else this.#awaitQuiet();
  }

  #awaitQuiet(): void {
    const now = performance.now();
    if (this.#quietTimer === null) this.#rebuildSince = now;
    else clearTimeout(this.#quietTimer);
    const wait = Math.max(0, Math.min(REBUILD_QUIET, this.#rebuildSince + REBUILD_MAX_WAIT - now));
    this.#quietTimer = setTimeout(() => {
      this.#quietTimer = null;
      this.#onChanges();
    }, wait);
  }
}
