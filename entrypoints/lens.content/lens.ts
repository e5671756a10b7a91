import type { DisplayVariant } from '@policy-lens/hanzi/variants';
import type { Lexicon, MatchedEntity } from '@policy-lens/matcher/lexicon';
import { awaitHan, mayHoldHan } from '@policy-lens/page/flows/first-han';
import { FirstMentions } from '@policy-lens/page/mentions/first-mentions';
import { highlightsSupported } from '@policy-lens/page/mentions/kind-highlights';
import type { MentionMatcher } from '@policy-lens/page/mentions/match-flow';
import { PageLens } from '@policy-lens/page/page-lens';
import type { MentionSearch } from '@policy-lens/page/pointer/mention-at-point';
import type { PageContext } from '@policy-lens/platform/messages';
import { runDetached } from '@policy-lens/platform/run';
import type { Settings } from '@policy-lens/store/settings/settings';
import { ENTITY_KINDS } from 'policy-data/records';
import { flowConverter, type RestingConverter } from './load-converter';
import { type LensFiles, startLoading } from './load-lexicon';
import { pageIdentity, readPageContext } from './page-evidence';
import { ShadowStyles } from './shadow-styles';

/**
 * Rest of a page after which its frame puts away what it can read again, in ms: at first, and at most. Each time
 * that it is needed again the next rest must be twice as long, so that a page which changes now and then is let be.
 */
const REST = { first: 5_000, most: 120_000 } as const;

/** What a reader wants of a page. */
export interface Wish {
  highlighting: boolean;
  variant: DisplayVariant;
}

const NOTHING: Wish = { highlighting: false, variant: 'original' };

/** What of the settings changes what is shown. */
export type LensSettings = Pick<
  Settings,
  'dictionary' | 'regionalPhrases' | 'clean' | 'kinds' | 'underline' | 'firstMentionOnly'
>;

/** One frame's lens: what the reader wishes is loaded and put on the page, and taken off again. */
export class FrameLens {
  readonly page: PageLens;
  readonly search: MentionSearch;
  context: PageContext = { regionCode: null, documentId: null };
  wish: Wish = NOTHING;
  readonly #document: Document;
  readonly #settings: () => LensSettings;
  readonly #onMentions: () => void;
  readonly #firstMentions: FirstMentions;
  readonly #shadowStyles: ShadowStyles | null;
  #files: LensFiles | null;
  #lexicon: Lexicon | null = null;
  #opening: Promise<Lexicon> | null = null;
  #converter: RestingConverter | null = null;
  /** The entities that the page mentions, while the lexicon is put away. */
  #mentioned: Map<number, MatchedEntity> | null = null;
  #hasText = false;
  #stopWaiting: (() => void) | null = null;
  #pause: number = REST.first;
  #resting: ReturnType<typeof setTimeout> | undefined;
  /** The page that `context` was read from. */
  #identity = '';

  constructor(
    document: Document,
    files: LensFiles | null,
    settings: () => LensSettings,
    onMentions: () => void,
  ) {
    this.#document = document;
    this.#files = files;
    this.#settings = settings;
    this.#onMentions = onMentions;
    this.page = new PageLens({
      document,
      wake: () => (this.#mentioned === null ? null : this.#wake()),
      onMentions: () => this.#worked(),
    });
    const { mentions, shadowRoots } = this.page;
    this.search = { document, mentions, shadowRoots };
    this.#shadowStyles = import.meta.env.FIREFOX ? new ShadowStyles(document) : null;
    this.#firstMentions = new FirstMentions(this.search);
  }

  /**
   * Does what is wished. Resolves when it is under way, not when the whole page is done. Throws MessageError
   * or AssetError where data can't be loaded; what could be done has been done then.
   */
  async apply(wish: Wish): Promise<void> {
    const before = this.wish;
    this.wish = wish;
    if (this.#waitsForText()) return;
    const tasks: Promise<void>[] = [];
    if (wish.variant !== before.variant) tasks.push(this.show());
    if (wish.highlighting !== before.highlighting) tasks.push(this.mark());
    await Promise.all(tasks);
  }

  /** Whether there is nothing to read yet: no file is loaded then, and all that is wished is done when there is. */
  #waitsForText(): boolean {
    if (this.#stopWaiting !== null) return true;
    this.#hasText ||= mayHoldHan(this.#document);
    if (this.#hasText) return false;
    this.#files = null;
    this.#stopWaiting = awaitHan(this.#document, () => {
      this.#stopWaiting = null;
      this.#hasText = true;
      const { wish } = this;
      this.wish = NOTHING;
      runDetached('the first text', () => this.apply(wish));
    });
    return true;
  }

  /** After each stretch of work. */
  #worked(): void {
    clearTimeout(this.#resting);
    this.#resting = setTimeout(() => this.#rest(), this.#pause);
    this.#firstMentions.update();
    if (this.wish.highlighting) this.#shadowStyles?.update(this.page.shadowRoots);
    runDetached('where the page stands', () => this.#reread());
    this.#onMentions();
  }

  /** The lexicon, with the page's context read by it; of a page that is still coming, once more when it is there. */
  open(): Promise<Lexicon> {
    this.#files ??= startLoading();
    this.#opening ??= this.#files.then(async ({ lexicon, regions }) => {
      this.#document.addEventListener('DOMContentLoaded', this.#onParsed, { once: true });
      this.#identity = pageIdentity(this.#document);
      this.context = await readPageContext(this.#document, lexicon, regions());
      this.#lexicon = lexicon;
      return lexicon;
    });
    this.#opening.catch(() => {
      this.#opening = null;
      this.#files = null;
    });
    return this.#opening;
  }

  /** Makes marks look as the settings say. */
  style(): void {
    const { underline, firstMentionOnly } = this.#settings();
    this.page.mentions.setStyle(underline);
    this.#firstMentions.set(firstMentionOnly);
  }

  /** Pages of one script change their address and title without a load, and may become another document. */
  async #reread(): Promise<void> {
    const identity = pageIdentity(this.#document);
    if (this.#lexicon === null || this.#files === null || identity === this.#identity) return;
    this.#identity = identity;
    const { lexicon, regions } = await this.#files;
    const { regionCode } = this.context;
    this.context = await readPageContext(this.#document, lexicon, regions());
    if (this.context.regionCode !== regionCode && this.wish.highlighting) await this.mark();
  }

  readonly #onParsed = (): void => this.#worked();

  /** Takes everything off the page; the text stays converted where `keepText` says so. */
  withdraw(keepText: boolean): void {
    clearTimeout(this.#resting);
    this.#document.removeEventListener('DOMContentLoaded', this.#onParsed);
    this.#stopWaiting?.();
    this.#firstMentions.stop();
    this.#shadowStyles?.remove();
    this.page.destroy({ keepText });
  }

  /** Marks the page, or takes the marks off, as is wished; also after the settings have changed. */
  async mark(): Promise<void> {
    if (this.#waitsForText()) return;
    if (!this.wish.highlighting || !highlightsSupported()) {
      this.page.highlight(null, null);
      this.#shadowStyles?.remove();
      return;
    }
    await this.open();
    if (!this.wish.highlighting) return;
    this.page.highlight(this.#matcherOf(this.#settings().kinds), this.context.regionCode);
  }

  /** Shows the page in the script that is wished; also after the settings have changed. */
  async show(): Promise<void> {
    if (this.#waitsForText()) return;
    const { variant } = this.wish;
    if (variant === 'original') {
      this.#converter = null;
      this.page.convert(null);
      return;
    }
    // Without the lexicon names are converted like any text.
    const opened = this.open().catch(() => null);
    const { dictionary, regionalPhrases, clean } = this.#settings();
    const converter = flowConverter({
      variant,
      dictionary,
      regionalPhrases,
      clean,
      namesIn: (text) => this.#namesIn(text),
    });
    await Promise.all([opened, converter.load()]);
    if (this.wish.variant !== variant) return;
    this.#converter = converter;
    this.page.convert(converter);
  }

  /** An entity that the page mentions. */
  entity(entity: number): MatchedEntity {
    return (this.#mentioned?.get(entity) ?? this.#lexicon?.entity(entity)) as MatchedEntity;
  }

  /** Puts away what can be read again in a few ms: lexicon and converters are most of a frame's memory. */
  #rest(): void {
    const lexicon = this.#lexicon;
    if (!this.page.isIdle || lexicon === null || this.#mentioned !== null) return;
    const mentions = [...this.page.mentions.mentions()];
    this.#mentioned = new Map(
      mentions.flatMap(({ entities }) => entities.map((entity) => [entity, lexicon.entity(entity)])),
    );
    this.#lexicon = null;
    this.#opening = null;
    this.#files = null;
    this.#converter?.unload();
  }

  async #wake(): Promise<void> {
    this.#files ??= startLoading();
    try {
      const [{ lexicon }] = await Promise.all([this.#files, this.#converter?.load()]);
      this.#lexicon = lexicon;
    } catch (error) {
      this.#files = null;
      throw error;
    }
    this.#mentioned = null;
    this.#pause = Math.min(REST.most, this.#pause * 2);
  }

  #namesIn(text: string): number[] {
    const matches = this.#lexicon?.match(text, { region: this.context.regionCode }) ?? [];
    return matches.flatMap(({ start, end }) => [start, end]);
  }

  /** The lexicon that is there at the time, without the kinds that the reader doesn't want marked. */
  #matcherOf(kinds: Settings['kinds']): MentionMatcher {
    const wanted = ENTITY_KINDS.map((kind) => kinds[kind]);
    const kindOf = (entity: number): number => this.#lexicon?.kindOf(entity) ?? 0;
    const isWanted = (entity: number): boolean => wanted[kindOf(entity)] === true;
    const findsAll = wanted.every(Boolean);
    return {
      kindOf,
      findsAll,
      match: (text, options) => {
        const matches = this.#lexicon?.match(text, options) ?? [];
        if (findsAll) return matches;
        return matches
          .map((match) => ({ ...match, entities: match.entities.filter(isWanted) }))
          .filter(({ entities }) => entities.length > 0);
      },
    };
  }
}
