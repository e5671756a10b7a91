import type { DisplayVariant } from '@policy-lens/hanzi/variants';
import type { Lexicon } from '@policy-lens/matcher/lexicon';
import { highlightsSupported } from '@policy-lens/page/mentions/kind-highlights';
import { PageLens } from '@policy-lens/page/page-lens';
import type { PageContext } from '@policy-lens/platform/messages';
import { loadFlowConverter, unloadConverters } from './load-converter';
import { loadLexicon } from './load-lexicon';
import { readPageContext } from './page-evidence';

/** What a reader wants of a page. */
export interface Wish {
  highlighting: boolean;
  variant: DisplayVariant;
}

/** One frame's lens: what the reader wishes is loaded and put on the page, and taken off again. */
export class FrameLens {
  readonly page: PageLens;
  lexicon: Lexicon | null = null;
  context: PageContext = { regionCode: null, documentId: null };
  wish: Wish = { highlighting: false, variant: 'original' };
  #loading: Promise<Lexicon> | null = null;
  readonly #document: Document;

  constructor(document: Document, onMentions: () => void) {
    this.#document = document;
    this.page = new PageLens({ document, onMentions });
  }

  /**
   * Does what is wished. Resolves when it is under way, not when the whole page is done. Throws MessageError
   * or AssetError where data can't be loaded; what could be done has been done then.
   */
  async apply(wish: Wish): Promise<void> {
    const before = this.wish;
    this.wish = wish;
    const tasks: Promise<void>[] = [];
    if (wish.variant !== before.variant) tasks.push(this.#show(wish.variant));
    if (wish.highlighting !== before.highlighting) tasks.push(this.#highlight(wish.highlighting));
    await Promise.all(tasks);
  }

  /** The lexicon, with the page's context read by it. */
  open(): Promise<Lexicon> {
    this.#loading ??= loadLexicon().then(async (lexicon) => {
      this.context = await readPageContext(this.#document, lexicon);
      this.lexicon = lexicon;
      return lexicon;
    });
    this.#loading.catch(() => {
      this.#loading = null;
    });
    return this.#loading;
  }

  async #highlight(wanted: boolean): Promise<void> {
    if (!wanted) return this.page.highlight(null, null);
    if (!highlightsSupported()) return;
    const lexicon = await this.open();
    if (this.wish.highlighting) this.page.highlight(lexicon, this.context.regionCode);
  }

  async #show(variant: DisplayVariant): Promise<void> {
    if (variant === 'original') {
      this.page.convert(null);
      unloadConverters();
      return;
    }
    const converter = await loadFlowConverter(variant);
    if (this.wish.variant === variant) this.page.convert(converter);
  }
}
