import { MessageError } from '@policy-lens/platform/message-error';
import type { PageContext } from '@policy-lens/platform/messages';
import type { CardContent } from '@policy-lens/ui/card/card-props';
import type { EntityCard } from 'policy-data/records';

/** Answers kept, so that going back to a mention shows its card at once; each is some 10 KB. */
const MOST_KEPT = 40;

interface Entry {
  content: CardContent;
  /** On the clock of `performance.now()`, in ms. */
  askedAt: number;
  /** Never rejects: a failure is content too. */
  settled: Promise<void>;
}

interface CardContentsOptions {
  /** Asks the background; rejects with MessageError. */
  ask(entityIds: string[], context: PageContext): Promise<EntityCard[]>;
  context(): PageContext;
  /** Called when an answer shows that the extension has been updated. */
  onInvalidated(): void;
}

/** Fetches what cards show, each set of entities once, and keeps the last answers. */
export class CardContents {
  readonly #entries = new Map<string, Entry>();
  readonly #options: CardContentsOptions;

  constructor(options: CardContentsOptions) {
    this.#options = options;
  }

  /** What is known now, a failure included, and when more will be. */
  get(entityIds: string[]): Entry {
    const key = this.#keyOf(entityIds);
    const entry = this.#entries.get(key) ?? this.#ask(entityIds);
    // Anew, as the last one.
    this.#entries.delete(key);
    this.#entries.set(key, entry);
    const oldest = this.#entries.keys().next().value;
    if (this.#entries.size > MOST_KEPT && oldest !== undefined) this.#entries.delete(oldest);
    return entry;
  }

  /** As `get`, for a reader who comes or tries again: what failed before is asked for once more. */
  expect(entityIds: string[]): Entry {
    const key = this.#keyOf(entityIds);
    if (this.#entries.get(key)?.content.status === 'error') this.#entries.delete(key);
    return this.get(entityIds);
  }

  #keyOf(entityIds: string[]): string {
    const { regionCode, documentId } = this.#options.context();
    return [regionCode, documentId, ...entityIds].join(' ');
  }

  #ask(entityIds: string[]): Entry {
    const entry: Entry = {
      content: { status: 'loading' },
      askedAt: performance.now(),
      settled: this.#fetch(entityIds).then((content) => {
        entry.content = content;
      }),
    };
    return entry;
  }

  async #fetch(entityIds: string[]): Promise<CardContent> {
    try {
      const cards = await this.#options.ask(entityIds, this.#options.context());
      return cards.length === 0 ? { status: 'empty' } : { status: 'ready', cards };
    } catch (error) {
      const code = error instanceof MessageError ? error.code : 'failed';
      if (code === 'extension-updated') this.#options.onInvalidated();
      if (code === 'extension-updated' || code === 'data-unreadable')
        return { status: 'error', reason: code };
      return { status: 'error', reason: 'background-unreachable' };
    }
  }
}
