import { CardController } from '@policy-lens/page/card/card-controller';
import { type CardConnection, connectCard } from '@policy-lens/page/card/connect-card';
import type { Mention } from '@policy-lens/page/mentions/mention';
import { askBackground } from '@policy-lens/platform/background-messages';
import { settingsForSite } from '@policy-lens/store/settings/effective';
import type { Settings } from '@policy-lens/store/settings/settings';
import { CardContents } from './card-content';
import { CardLanguage } from './card-language';
import { createCardView, type LoadedCardView } from './card-view';
import { ChildFrame } from './child-frame';
import { FrameLens, type Wish } from './lens';
import type { LensFiles } from './load-lexicon';
import type { OwnFrame } from './own-frame';
import { hostOf } from './page-evidence';
import { TopFrame } from './top-frame';

/** Everything that runs in one frame where the lens is enabled. */
export class RunningFrame implements OwnFrame {
  readonly lens: FrameLens;
  readonly contents: CardContents;
  readonly language: CardLanguage;
  readonly controller: CardController;
  readonly #cardView: LoadedCardView;
  readonly #document: Document;
  readonly #role: TopFrame | ChildFrame;
  #settings: Settings;
  #site: Wish | null = null;
  #connection: CardConnection | null = null;

  constructor(document: Document, files: LensFiles | null, settings: Settings, onInvalidated: () => void) {
    this.#document = document;
    this.#settings = settings;
    this.lens = new FrameLens(
      document,
      files,
      () => this.#settings,
      () => this.#role.mentionsChanged(),
    );
    this.contents = new CardContents({
      ask: (entityIds, context) => askBackground('entity/cards', { entityIds, context }),
      context: () => this.lens.context,
      onInvalidated,
    });
    this.language = new CardLanguage(
      document,
      () => this.lens.wish.variant,
      () => this.controller.redraw(),
    );
    this.#cardView = createCardView(
      this.contents,
      () => ({ context: this.lens.context, ...this.language.current(this.#settings) }),
      () => this.controller,
    );
    this.controller = new CardController({
      document,
      rest: () => this.#settings.dwell,
      view: this.#cardView,
    });
    const isTop = document.defaultView === document.defaultView?.top;
    this.#role = isTop ? new TopFrame(this) : new ChildFrame(this);
  }

  get document(): Document {
    return this.#document;
  }

  get settings(): Settings {
    return this.#settings;
  }

  /** Takes over those wishes for this site that have changed; the others stay as this page was set. */
  async follow(settings: Settings): Promise<void> {
    const { kinds, dictionary, regionalPhrases, clean } = this.#settings;
    this.#settings = settings;
    const { highlighting, variant } = settingsForSite(settings, hostOf(this.#document));
    const before = this.#site;
    this.#site = { highlighting, variant };
    const wish = { ...this.lens.wish };
    if (before?.highlighting !== highlighting) wish.highlighting = highlighting;
    if (before?.variant !== variant) wish.variant = variant;
    const known = before !== null;
    this.lens.style();
    await this.set(wish);
    if (!known && this.#role instanceof ChildFrame) await this.#role.adoptWish();
    if (known && !sameJson(kinds, settings.kinds)) await this.lens.mark();
    const sameWriting =
      sameJson(dictionary, settings.dictionary) &&
      regionalPhrases === settings.regionalPhrases &&
      clean === settings.clean;
    if (known && !sameWriting && wish.variant !== 'original') await this.lens.show();
  }

  get ownWish(): Wish | null {
    const { wish } = this.lens;
    return this.#site === null || sameJson(this.#site, wish) ? null : wish;
  }

  async set(wish: Wish): Promise<void> {
    if (!wish.highlighting) this.#disconnect();
    await this.lens.apply(wish);
    if (this.lens.wish.highlighting) this.#connect();
    this.#role.mentionsChanged();
    // A card that is open follows the page's script; first what the reader has asked for.
    void this.lens.page.whenIdle().then(() => this.controller.redraw());
  }

  openCard(mention: Mention): void {
    if (this.#connection === null) return;
    this.#role.card.open(this.#connection.anchorOf(mention), 'keyboard');
  }

  prepareCards(): void {
    void this.lens.page.whenIdle().then(() => this.#cardView.load());
  }

  expectCard(entityIds: string[]): void {
    this.#cardView.expect({ entityIds });
  }

  stop(text: 'restore' | 'keep'): void {
    this.#disconnect();
    this.#role.stop();
    this.lens.withdraw(text === 'keep');
  }

  #connect(): void {
    this.#connection ??= connectCard(
      this.lens.search,
      this.#role.card,
      (entity) => this.lens.entity(entity).id,
    );
  }

  #disconnect(): void {
    this.#connection?.disconnect();
    this.#connection = null;
  }
}

function sameJson(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
