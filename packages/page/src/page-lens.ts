import { AttributeLedger } from './convert/attribute-ledger';
import { convertAttributes, READ_ATTRIBUTES } from './convert/convert-attributes';
import { convertFlow } from './convert/convert-flow';
import type { FlowConverter } from './convert/flow-converter';
import { setPageLanguage } from './convert/page-language';
import { TextLedger } from './convert/text-ledger';
import { elementRole, ownsFlows } from './flows/element-role';
import { flowOwner } from './flows/flow-owner';
import { flowPartEnds } from './flows/flow-parts';
import { ownersInView } from './flows/owners-in-view';
import { type ScanReport, scanOwner } from './flows/scan-owner';
import type { FlowOwner, TextFlow } from './flows/text-flow';
import { EDITABLE, type Traits, traitsInside, traitsOf } from './flows/traits';
import { FLUSH_EVERY, HUGE_BATCH, REBUILD_MAX_WAIT, REBUILD_QUIET } from './limits';
import { KindHighlights } from './mentions/kind-highlights';
import { type MentionMatcher, matchFlow } from './mentions/match-flow';
import { MentionIndex } from './mentions/mention-index';
import { digestRecords, TRAIT_ATTRIBUTES } from './observe/digest-records';
import { PendingChanges } from './observe/pending-changes';
import { releaseGone, releaseSubtree } from './observe/release-gone';
import { afterPaint } from './schedule/after-paint';
import { beforePaint } from './schedule/before-paint';
import { PAINT, runSlices } from './schedule/run-slices';
import { type OwnerTask, WorkQueue } from './work-queue';

/** Which round of matching and of converting an owner's flows have been through. */
interface OwnerState {
  matched: number;
  converted: number;
  /** Number of flows that it owns. */
  flows: number;
}

export interface PageLensOptions {
  document: Document;
  /** Called when mentions have been found or lost, once for each stretch of work. */
  onMentions?: () => void;
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
  readonly #observer: MutationObserver;
  readonly #queue = new WorkQueue();
  readonly #states = new WeakMap<FlowOwner, OwnerState>();
  readonly #changes = new PendingChanges();
  #restoring: Text[] = [];
  #matcher: MentionMatcher | null = null;
  #region: string | null = null;
  #converter: FlowConverter | null = null;
  #matchRound = 0;
  #convertRound = 0;
  #observing = false;
  #running: AbortController | null = null;
  #cancelPaint: (() => void) | null = null;
  #quietTimer: ReturnType<typeof setTimeout> | null = null;
  #rebuildSince = 0;
  #idle: (() => void)[] = [];

  constructor({ document, onMentions = () => undefined }: PageLensOptions) {
    this.#document = document;
    this.#onMentions = onMentions;
    this.mentions = new MentionIndex(this.#highlights, this.texts);
    this.#observer = new MutationObserver((records) => this.#notice(records));
    document.addEventListener('visibilitychange', this.#onVisibility);
  }

  get converter(): FlowConverter | null {
    return this.#converter;
  }

  /** Marks what the matcher knows, for a page of a region; null takes all marks away. */
  highlight(matcher: MentionMatcher | null, region: string | null): void {
    this.#matcher = matcher;
    this.#region = region;
    this.#matchRound++;
    if (matcher === null) {
      this.mentions.dropAll();
      this.#highlights.hide();
      this.#onMentions();
    } else this.#highlights.show();
    this.#startRound(matcher !== null);
  }

  /** Shows the page as a converter writes it; null restores the page's own text. */
  convert(converter: FlowConverter | null): void {
    this.#converter = converter;
    this.#convertRound++;
    this.#restoring = converter === null ? [...this.texts.nodes()] : [];
    if (converter === null)
      for (const element of [...this.attributes.elements()]) this.attributes.restore(element);
    else setPageLanguage(this.#document, converter.lang, this.attributes);
    this.#startRound(converter !== null);
  }

  /** Resolves when what was asked for has been done; changes of the page may go on. */
  whenIdle(): Promise<void> {
    if (this.#running === null) return Promise.resolve();
    return new Promise((resolve) => this.#idle.push(resolve));
  }

  /** Withdraws at once: no marks, no observer; the text as well, unless the reader wants it kept. */
  destroy({ keepText = false } = {}): void {
    this.#notice(this.#observer.takeRecords());
    this.#observer.disconnect();
    this.#observing = false;
    this.#running?.abort();
    this.#cancelPaint?.();
    if (this.#quietTimer !== null) clearTimeout(this.#quietTimer);
    this.#document.removeEventListener('visibilitychange', this.#onVisibility);
    this.#queue.clear();
    this.mentions.dropAll();
    this.#highlights.hide();
    if (keepText) return;
    for (const node of [...this.texts.nodes()]) this.texts.restore(node);
    for (const element of [...this.attributes.elements()]) this.attributes.restore(element);
  }

  get #hasWork(): boolean {
    return !this.#queue.isEmpty || this.#restoring.length > 0 || !this.#changes.isEmpty;
  }

  #startRound(wholePage: boolean): void {
    const root = this.#document.documentElement;
    if (root === null) return;
    this.#observe(this.#document);
    const unfinished = !this.#queue.isEmpty;
    this.#queue.clear();
    // What was converted is known, so restoring needs no walk; what waited for the walk still needs it.
    if (unfinished || wholePage) this.#queue.restartWalk(root);
    for (const owner of ownersInView(this.#document).reverse()) this.#queue.addUrgent(owner, false);
    this.#run();
  }

  #observe(root: Node): void {
    if (root === this.#document) {
      if (this.#observing) return;
      this.#observing = true;
    }
    this.#observer.observe(root, {
      subtree: true,
      childList: true,
      characterData: true,
      attributeFilter: [...READ_ATTRIBUTES, ...TRAIT_ATTRIBUTES],
    });
  }

  readonly #onVisibility = (): void => {
    if (!this.#document.hidden && this.#hasWork) this.#schedule();
  };

  #notice(records: MutationRecord[]): void {
    const changes = digestRecords(records, this.texts, this.attributes);
    if (changes.gone.length > 0) releaseGone(changes.gone, this);
    if (!this.#changes.add(changes)) return;
    if (records.length < HUGE_BATCH && this.#quietTimer === null) this.#schedule();
    else this.#awaitQuiet();
  }

  #awaitQuiet(): void {
    const now = performance.now();
    if (this.#quietTimer === null) this.#rebuildSince = now;
    else clearTimeout(this.#quietTimer);
    const wait = Math.max(0, Math.min(REBUILD_QUIET, this.#rebuildSince + REBUILD_MAX_WAIT - now));
    this.#quietTimer = setTimeout(() => {
      this.#quietTimer = null;
      this.#schedule();
    }, wait);
  }

  #schedule(): void {
    // What a page does behind another tab waits until it is looked at; what the reader asks for doesn't.
    if (this.#cancelPaint !== null || this.#document.hidden) return;
    this.#cancelPaint = beforePaint(this.#document.defaultView as Window, () => {
      this.#cancelPaint = null;
      this.#run();
    });
  }

  #run(): void {
    if (this.#running !== null) return;
    const running = new AbortController();
    this.#running = running;
    const painted = (): Promise<void> => afterPaint(this.#document.defaultView as Window);
    void runSlices(this.#work(), { signal: running.signal, painted }).finally(() => {
      if (this.#running !== running) return;
      this.#running = null;
      this.#highlights.flush();
      this.#restIfUnused();
      this.#onMentions();
      if (this.#queue.isEmpty) for (const resolve of this.#idle.splice(0)) resolve();
      if (this.#hasWork && this.#quietTimer === null) this.#schedule();
    });
  }

  /** Nothing is watched on a page where nothing is wanted. */
  #restIfUnused(): void {
    if (this.#matcher !== null || this.#converter !== null || this.#hasWork) return;
    this.#observer.disconnect();
    this.#observing = false;
    this.shadowRoots.clear();
  }

  *#work(): Generator<typeof PAINT | undefined, void> {
    let urgent = false;
    let flushed = performance.now();
    for (;;) {
      if (this.#quietTimer === null && !this.#document.hidden) this.#queueChanges();
      const next = this.#queue.next();
      const wasUrgent = urgent;
      urgent = next?.urgent ?? false;
      if ((wasUrgent && !urgent) || performance.now() - flushed > FLUSH_EVERY || next === null) {
        this.#highlights.flush();
        flushed = performance.now();
      }
      // What is in view has been done: let it be seen before the rest is begun.
      if (wasUrgent && !urgent && next !== null) yield PAINT;
      if (next === null) {
        if (!this.#restoreSome()) return;
      } else yield* this.#workOn(next.task, urgent);
      yield undefined;
    }
  }

  #queueChanges(): void {
    for (const root of this.#changes.takeRoots()) {
      if (ownsFlows(elementRole(root))) this.#queue.addUrgent(root, true);
      else this.#queueOwnerOf(root);
    }
    for (const node of this.#changes.takeTouched()) this.#queueOwnerOf(node);
    for (const node of this.#changes.takeParents()) {
      const owner = flowOwner(node);
      // Blocks that come or go among blocks change no flow but their own.
      if (owner === null || this.#states.get(owner)?.flows !== 0) this.#queueOwnerOf(node);
    }
  }

  #queueOwnerOf(node: Node): void {
    const owner = flowOwner(node);
    if (owner === null) {
      this.#touchControl(node);
      return;
    }
    this.#states.delete(owner);
    this.#queue.addUrgent(owner, false);
  }

  #touchControl(node: Node): void {
    const element = node instanceof Element ? node : node.parentElement;
    if (element !== null && this.#converter !== null && (traitsOf(element) & EDITABLE) === 0) {
      convertAttributes(element.closest('select') ?? element, this.#converter, this.attributes);
    }
  }

  /** Restores a handful of nodes; false when none are left. */
  #restoreSome(): boolean {
    for (let count = 0; count < 64; count++) {
      const node = this.#restoring.pop();
      if (node === undefined) return count > 0;
      const shifted = this.texts.shiftsOf(node).length > 0;
      this.texts.restore(node);
      if (shifted) this.mentions.repaint(node);
    }
    return true;
  }

  *#workOn(task: OwnerTask, urgent: boolean): Generator<undefined, void> {
    const { owner } = task;
    if (!owner.isConnected) return;
    const traits = this.#traitsInside(task);
    if ((traits & EDITABLE) !== 0) return releaseSubtree(owner, this);
    if (urgent && task.deep) this.#states.delete(owner);
    if (owner instanceof ShadowRoot && !this.shadowRoots.has(owner)) {
      this.shadowRoots.add(owner);
      this.#observe(owner);
    }
    const report = yield* scanOwner(owner, traits, (node) => this.texts.originalOf(node));
    yield* this.#workOnFlows(owner, report);
    if (!report.complete) this.#queue.addUrgent(owner, task.deep);
    else if (task.deep) this.#queue.addInner(report.inner, urgent);
    else if (urgent)
      this.#queue.addInner(
        report.inner.filter((inner) => !this.#states.has(inner.owner)),
        true,
      );
  }

  #traitsInside({ owner, traits }: OwnerTask): Traits {
    if (traits === null) return traitsOf(owner);
    return owner instanceof Element ? traitsInside(owner, traits) : traits;
  }

  *#workOnFlows(owner: FlowOwner, report: ScanReport): Generator<undefined, void> {
    const state = this.#states.get(owner) ?? { matched: -1, converted: -1, flows: 0 };
    state.flows = report.flows.length;
    this.#states.set(owner, state);
    const isTitle = owner instanceof Element && owner.localName === 'title';
    if (this.#matcher !== null && state.matched !== this.#matchRound && !isTitle) {
      state.matched = this.#matchRound;
      this.mentions.dropOwner(owner);
      for (const flow of report.flows) yield* this.#matchFlow(flow, this.#matcher);
    }
    if (state.converted === this.#convertRound) return;
    state.converted = this.#convertRound;
    if (this.#converter === null) {
      for (const flow of report.flows) for (const node of flow.nodes) this.#restoreNode(node);
      return;
    }
    for (const element of report.elements) convertAttributes(element, this.#converter, this.attributes);
    for (const flow of report.flows) {
      yield* convertFlow(flow, this.#converter, this.texts, (node) => this.mentions.repaint(node));
    }
  }

  #restoreNode(node: Text): void {
    const shifted = this.texts.shiftsOf(node).length > 0;
    this.texts.restore(node);
    if (shifted) this.mentions.repaint(node);
  }

  *#matchFlow(flow: TextFlow, matcher: MentionMatcher): Generator<undefined, void> {
    let start = 0;
    for (const end of flowPartEnds(flow.text)) {
      if (start > 0) yield undefined;
      for (const mention of matchFlow(flow, start, end, matcher, this.#region)) this.mentions.add(mention);
      start = end;
    }
  }
}
