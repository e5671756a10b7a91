import type { AttributeLedger } from './convert/attribute-ledger';
import { convertAttributes, hasChinese } from './convert/convert-attributes';
import { convertFlow } from './convert/convert-flow';
import type { FlowConverter } from './convert/flow-converter';
import { knownNames } from './convert/known-names';
import type { PageLanguage } from './convert/page-language';
import type { OwnerWrites } from './convert/page-writer';
import type { TextLedger } from './convert/text-ledger';
import { flowPartEnds } from './flows/flow-parts';
import { isElement } from './flows/node-kinds';
import { localNameOf, parentOf } from './flows/own-property';
import { type ScanReport, scanOwner } from './flows/scan-owner';
import type { FlowOwner, TextFlow } from './flows/text-flow';
import { EDITABLE, KEEP_SCRIPT, type Traits, traitsOf } from './flows/traits';
import { type MentionMatcher, matchFlow } from './mentions/match-flow';
import type { MentionIndex } from './mentions/mention-index';

/** Which round of matching and of converting an owner's flows have been through. */
interface OwnerState {
  matched: number;
  converted: number;
  /** Number of flows that it owns. */
  flows: number;
}

/** What is done with the flows of one owner: names are found in them, and their text is converted. */
export class OwnerWork {
  matcher: MentionMatcher | null = null;
  region: string | null = null;
  converter: FlowConverter | null = null;
  matchRound = 0;
  convertRound = 0;
  readonly #states = new WeakMap<FlowOwner, OwnerState>();
  readonly #texts: TextLedger;
  readonly #attributes: AttributeLedger;
  readonly #mentions: MentionIndex;
  readonly #language: PageLanguage;

  constructor(
    texts: TextLedger,
    attributes: AttributeLedger,
    mentions: MentionIndex,
    language: PageLanguage,
  ) {
    this.#language = language;
    this.#texts = texts;
    this.#attributes = attributes;
    this.#mentions = mentions;
  }

  /** Those that haven't been worked on yet. */
  unknown(inner: ScanReport['inner']): ScanReport['inner'] {
    return inner.filter(({ owner }) => !this.#states.has(owner));
  }

  /** Whether an owner was seen to have no text of its own. */
  isEmpty(owner: FlowOwner): boolean {
    return this.#states.get(owner)?.flows === 0;
  }

  forget(owner: FlowOwner): void {
    this.#states.delete(owner);
  }

  /** Converts what readers see of a control that the page has changed. */
  touchControl(node: Node): void {
    const element = isElement(node) ? node : parentOf(node);
    if (!isElement(element) || this.converter === null || (traitsOf(element) & EDITABLE) !== 0) return;
    convertAttributes(
      Element.prototype.closest.call(element, 'select') ?? element,
      this.converter,
      this.#attributes,
      true,
    );
  }

  /**
   * Reads an owner's flows, marks the names in them and works out what they are to show; null where that has
   * been done in this round. `traits` are those inside the owner.
   */
  *run(
    owner: FlowOwner,
    traits: Traits,
  ): Generator<undefined, { report: ScanReport; writes: OwnerWrites | null }> {
    const report = yield* scanOwner(owner, traits, (node) => this.#texts.originalOf(node));
    const state = this.#states.get(owner) ?? { matched: -1, converted: -1, flows: 0 };
    state.flows = report.flows.length;
    this.#states.set(owner, state);
    const isTitle = isElement(owner) && localNameOf(owner) === 'title';
    if (this.matcher !== null && state.matched !== this.matchRound && !isTitle) {
      state.matched = this.matchRound;
      this.#mentions.dropOwner(owner);
      for (const flow of report.flows) yield* this.#match(flow, this.matcher);
    }
    if (state.converted === this.convertRound) return { report, writes: null };
    state.converted = this.convertRound;
    return { report, writes: yield* this.#convert(owner, report) };
  }

  *#convert(owner: FlowOwner, { flows, elements }: ScanReport): Generator<undefined, OwnerWrites> {
    const writes: OwnerWrites = { texts: [], restored: [], lang: undefined, length: 0 };
    const { converter } = this;
    if (converter === null) {
      writes.lang = null;
      for (const flow of flows) writes.restored.push(...flow.nodes);
      for (const element of elements) this.#attributes.restore(element);
      return writes;
    }
    const { ofBlocks } = this.#language;
    const carries =
      ofBlocks === 'all'
        ? flows.some(({ traits }) => traits.some((one) => (one & KEEP_SCRIPT) === 0))
        : ofBlocks === 'own' && elements.some((one) => one === owner && hasChinese(one, this.#attributes));
    if (carries) writes.lang = converter.lang;
    // What was in view in an earlier conversion may carry that one's.
    else if (ofBlocks === 'own') writes.lang = null;
    for (const element of elements) {
      const withLanguage = ofBlocks === 'early' || element !== owner;
      convertAttributes(element, converter, this.#attributes, withLanguage);
    }
    const matched = this.matcher?.findsAll === true && this.#states.get(owner)?.matched === this.matchRound;
    for (const flow of flows) {
      const names = matched ? knownNames(flow, this.#mentions) : undefined;
      yield* convertFlow(flow, converter, names, writes);
    }
    return writes;
  }

  *#match(flow: TextFlow, matcher: MentionMatcher): Generator<undefined, void> {
    let start = 0;
    for (const end of flowPartEnds(flow.text)) {
      if (start > 0) yield undefined;
      for (const mention of matchFlow(flow, start, end, matcher, this.region)) this.#mentions.add(mention);
      start = end;
    }
  }
}
