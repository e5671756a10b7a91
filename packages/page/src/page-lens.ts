import { AttributeLedger } from './convert/attribute-ledger';
import type { FlowConverter } from './convert/flow-converter';
import { PageLanguage } from './convert/page-language';
import { PageWriter } from './convert/page-writer';
import { TextLedger } from './convert/text-ledger';
import { isShadowRoot } from './flows/node-kinds';
import { isConnected } from './flows/own-property';
import { ownersInView } from './flows/owners-in-view';
import type { FlowOwner } from './flows/text-flow';
import { EDITABLE } from './flows/traits';
import { KindHighlights } from './mentions/kind-highlights';
import type { MentionMatcher } from './mentions/match-flow';
import { MentionIndex } from './mentions/mention-index';
import { PaintWindow } from './mentions/paint-window';
import { PageWatch } from './observe/page-watch';
import { queueChanges } from './observe/queue-changes';
import { releaseSubtree } from './observe/release-gone';
import { OwnerWork } from './owner-work';
import { afterPaint } from './schedule/after-paint';
import { BeforePaint } from './schedule/before-paint';
import { FramePace } from './schedule/frame-pace';
import { PAINT, runSlices, stepUntilPaint } from './schedule/run-slices';
import { type OwnerTask, traitsInsideTask, WorkQueue } from './work-queue';

export interface PageLensOptions {
  document: Document;
  /** Called when mentions have been found or lost, once for each stretch of work. */
  onMentions?: () => void;
  /**
   * Asked before each stretch of work: null when matcher and converter can be used, otherwise resolves when they
   * can. What rejects is tried again with the page's next change.
   */
  wake?: () => Promise<void> | null;
}

/**
 * Highlights mentions in one document and shows it in another script. The document's elements are never
 * added to, split or wrapped; only the data of text nodes and of read attributes changes, and changes back.
 */
export class PageLens {
  readonly texts = new TextLedger();
  readonly attributes = new AttributeLedger();
  readonly shadowRoots = new Set<ShadowRoot>();
  readonly mentions: MentionIndex;
  readonly #highlights = new KindHighlights();
  readonly #document: Document;
  readonly #onMentions: () => void;
  readonly #wake: () => Promise<void> | null;
  readonly #watch: PageWatch;
  readonly #queue = new WorkQueue();
  readonly #work: OwnerWork;
  readonly #writer: PageWriter;
  readonly #language: PageLanguage;
  readonly #window: PaintWindow;
  #running: AbortController | null = null;
  #steps: Iterator<unknown> | null = null;
  readonly #beforePaint: BeforePaint;
  readonly #beforeView: BeforePaint;
  /** What was in view when the page was last asked, until that has been worked on with all else. */
  #seen: readonly FlowOwner[] | null = null;
  #idle: (() => void)[] = [];

  constructor({ document, onMentions = () => undefined, wake = () => null }: PageLensOptions) {
    this.#document = document;
    this.#onMentions = onMentions;
    this.#wake = wake;
    this.mentions = new MentionIndex(this.#highlights, this.texts);
    this.#window = new PaintWindow(document, this.mentions);
    const view = document.defaultView as Window;
    const pace = new FramePace(view);
    this.#writer = new PageWriter(this.texts, this.attributes, pace, (node) => this.mentions.repaint(node));
    this.#beforePaint = new BeforePaint(view, () => this.#run());
    this.#beforeView = new BeforePaint(view, () => this.#workOnView());
    this.#language = new PageLanguage(document, this.attributes);
    this.#work = new OwnerWork(this.texts, this.attributes, this.mentions, this.#language);
    this.#watch = new PageWatch(document, this, () => this.#schedule());
    document.addEventListener('visibilitychange', this.#onVisibility);
  }

  get converter(): FlowConverter | null {
    return this.#work.converter;
  }

  /** Marks what the matcher knows, for a page of a region; null takes all marks away. */
  highlight(matcher: MentionMatcher | null, region: string | null): void {
    this.#work.matcher = matcher;
    this.#work.region = region;
    this.#work.matchRound++;
    const view = this.#view();
    if (matcher === null) {
      this.mentions.dropAll();
      this.#window.close();
      this.#highlights.hide();
      this.#onMentions();
    } else this.#highlights.show();
    this.#startRound(matcher !== null, view);
  }

  /** Shows the page as a converter writes it; null restores the page's own text. */
  convert(converter: FlowConverter | null): void {
    // Asked before anything is written: afterwards the page would have to be laid out for it.
    const view = this.#view();
    this.#watch.catchUp();
    this.#work.converter = converter;
    this.#work.convertRound++;
    if (converter === null) this.#writer.restoreAll();
    else this.#writer.clear();
    this.#language.begin(converter?.lang ?? null);
    this.#startRound(converter !== null, view);
  }

  /** Whether nothing is being worked on; changes of the page may wait. */
  get isIdle(): boolean {
    return this.#running === null;
  }

  /** Resolves when what was asked for has been done; changes of the page may go on. */
  whenIdle(): Promise<void> {
    if (this.isIdle) return Promise.resolve();
    return new Promise((resolve) => this.#idle.push(resolve));
  }

  /** Withdraws at once: no marks, no observer; the text as well, unless the reader wants it kept. */
  destroy({ keepText = false } = {}): void {
    this.#watch.stop();
    this.#running?.abort();
    // Else it would go on with what the page has done until now.
    this.#running = null;
    this.#beforePaint.cancel();
    this.#beforeView.cancel();
    for (const resolve of this.#idle.splice(0)) resolve();
    this.#document.removeEventListener('visibilitychange', this.#onVisibility);
    this.#queue.clear();
    this.#writer.clear();
    this.mentions.dropAll();
    this.#window.close();
    this.#highlights.hide();
    if (keepText) return;
    for (const node of [...this.texts.nodes()]) this.texts.restore(node);
    for (const element of [...this.attributes.elements()]) this.attributes.restore(element);
  }

  get #hasWork(): boolean {
    return !this.#queue.isEmpty || !this.#writer.isEmpty || !this.#watch.isEmpty;
  }

  /** What is in view; null on a page that hasn't been laid out, for which asking would do that at once. */
  #view(): FlowOwner[] | null {
    return this.#document.readyState === 'complete' ? ownersInView(this.#document) : null;
  }

  #startRound(wholePage: boolean, view: FlowOwner[] | null): void {
    this.#watch.start();
    const root = this.#document.documentElement;
    if (root === null) return;
    const unfinished = !this.#queue.isEmpty;
    this.#queue.clear();
    // What was converted is known, so restoring needs no walk; what waited for the walk still needs it.
    if (unfinished || wholePage) this.#queue.restartWalk(root);
    if (view === null) this.#beforeView.ask();
    else this.#queueView(view);
    this.#run();
  }

  /**
   * On a page that is about to be shown: what is in view is asked in the first frame, which needs the layout that
   * the answer takes, and worked on in it. The walk doesn't wait for that.
   */
  #workOnView(): void {
    this.#queueView(ownersInView(this.#document));
    if (this.#steps === null) this.#run();
    else if (this.#queue.hasUrgent) stepUntilPaint(this.#steps);
    this.#highlights.flush();
  }

  #queueView(view: readonly FlowOwner[]): void {
    this.#seen = view;
    for (const owner of [...view].reverse()) {
      // It is worked on before the walk comes to the shadow root that it is in.
      this.#watch.watchRootsOf(owner);
      this.#queue.addUrgent(owner, false);
    }
  }

  readonly #onVisibility = (): void => {
    if (!this.#document.hidden && this.#hasWork) this.#schedule();
  };

  #schedule(): void {
    // What a page does behind another tab waits until it is looked at; what the reader asks for doesn't.
    if (!this.#document.hidden) this.#beforePaint.ask();
  }

  #run(): void {
    if (this.#running !== null) return;
    const running = new AbortController();
    this.#running = running;
    const painted = (): Promise<void> => afterPaint(this.#document.defaultView as Window);
    let awake = true;
    const work = async (): Promise<void> => {
      const waking = this.#hasWork ? this.#wake() : null;
      if (waking !== null) {
        // The page's own text needs neither matcher nor converter.
        this.#write();
        awake = await waking.then(() => true).catch(() => false);
      }
      if (!awake || running.signal.aborted) return;
      this.#steps = this.#workThrough();
      await runSlices(this.#steps, { signal: running.signal, painted });
    };
    void work().finally(() => {
      if (this.#running !== running) return;
      this.#running = null;
      this.#steps = null;
      this.#restIfUnused();
      this.#onMentions();
      if (this.#queue.isEmpty) for (const resolve of this.#idle.splice(0)) resolve();
      if (this.#hasWork && awake && !this.#watch.isRebuilding) this.#schedule();
    });
  }

  /** Nothing is watched on a page where nothing is wanted. */
  #restIfUnused(): void {
    if (this.#work.matcher !== null || this.converter !== null || this.#hasWork) return;
    this.#watch.stop();
    this.shadowRoots.clear();
    this.texts.forgetCopies();
    this.attributes.forgetCopies();
  }

  *#workThrough(): Generator<typeof PAINT | undefined, void> {
    let urgent = false;
    for (;;) {
      const changes = this.#watch.take();
      if (changes !== null) queueChanges(changes, this.#queue, this.#work);
      const next = this.#queue.next();
      const wasUrgent = urgent;
      urgent = next?.urgent ?? false;
      // What is in view has been done: let it be seen before the rest is begun.
      if (wasUrgent && !urgent) {
        this.#window.follow(this.#seen);
        this.#highlights.flush();
        yield PAINT;
        if (this.#language.isDue) this.#writer.expect(this.#language.viewDone());
      } else this.#highlights.flushNowAndThen();
      if (next !== null) yield* this.#workOn(next.task, urgent);
      else if (!this.#queue.isEmpty) continue;
      else if (this.#writer.isEmpty) {
        this.#window.follow(this.#seen);
        this.#seen = null;
        this.#highlights.flush();
        this.#language.finish();
        return;
      } else if (this.#writer.awaitsFrame) yield PAINT;
      const wrote = (next === null || this.#writer.isFull) && this.#write();
      // Style is stale now: whoever asks for it pays for the frame, which comes anyway.
      yield wrote && next !== null ? PAINT : undefined;
    }
  }

  /** Writes as much of what waits as there is room for in the next frame. Returns whether that changed anything. */
  #write(): boolean {
    if (this.#writer.isEmpty || this.#watch.unnoticed(() => this.#writer.flush()) === 0) return false;
    this.#highlights.flush();
    if (this.#queue.isEmpty && this.#writer.isEmpty) this.#language.finish();
    return true;
  }

  *#workOn(task: OwnerTask, urgent: boolean): Generator<undefined, void> {
    const { owner } = task;
    if (!isConnected(owner)) return;
    const traits = traitsInsideTask(task);
    if ((traits & EDITABLE) !== 0) {
      this.#writer.dropInside(owner);
      releaseSubtree(owner, this);
      return;
    }
    if (urgent && task.deep) this.#work.forget(owner);
    if (isShadowRoot(owner)) this.#watch.watchRootsOf(owner);
    const { report, writes } = yield* this.#work.run(owner, traits);
    this.#watch.awaitRoots(report.hosts);
    if (writes !== null && !urgent) this.#writer.add(owner, writes);
    else if (writes !== null) {
      this.#writer.drop(owner);
      this.#watch.unnoticed(() => this.#writer.write(owner, writes));
    }
    if (!report.complete) this.#queue.addUrgent(owner, task.deep);
    else if (task.deep) this.#queue.addInner(report.inner, urgent);
    else if (urgent) this.#queue.addInner(this.#work.unknown(report.inner), true);
  }
}
