import { askBackground } from '@policy-lens/platform/background-messages';
import { MessageError } from '@policy-lens/platform/message-error';
import type { PageContext } from '@policy-lens/platform/messages';
import type { CardContent } from '@policy-lens/ui/card/card-props';

/** Answers kept, so that going back to a mention shows its card at once; each is some 10 KB. */
const MOST_KEPT = 40;

interface Entry {
  content: CardContent;
  settled: Promise<void>;
}

/** Fetches what cards show, each set of entities once, and keeps the last answers. */
export class CardContents {
  readonly #entries = new Map<string, Entry>();
  readonly #context: () => PageContext;
  readonly #onInvalidated: () => void;

  /** `onInvalidated` is called when an answer shows that the extension has been updated. */
  constructor(context: () => PageContext, onInvalidated: () => void) {
    this.#context = context;
    this.#onInvalidated = onInvalidated;
  }

  /** What is known now, and when more will be. */
  get(entityIds: string[]): Entry {
    const { regionCode, documentId } = this.#context();
    const key = [regionCode, documentId, ...entityIds].join(' ');
    const known = this.#entries.get(key);
    if (known !== undefined && known.content.status !== 'error') {
      this.#entries.delete(key);
      this.#entries.set(key, known);
      return known;
    }
    const entry: Entry = { content: { status: 'loading' }, settled: Promise.resolve() };
    entry.settled = this.#fetch(entityIds).then((content) => {
      entry.content = content;
    });
    this.#entries.set(key, entry);
    const oldest = this.#entries.keys().next().value;
    if (this.#entries.size > MOST_KEPT && oldest !== undefined) this.#entries.delete(oldest);
    return entry;
  }

  async #fetch(entityIds: string[]): Promise<CardContent> {
    try {
      const cards = await askBackground('entity/cards', { entityIds, context: this.#context() });
      return cards.length === 0 ? { status: 'empty' } : { status: 'ready', cards };
    } catch (error) {
      const code = error instanceof MessageError ? error.code : 'failed';
      if (code === 'extension-updated') this.#onInvalidated();
      if (code === 'extension-updated' || code === 'data-unreadable')
        return { status: 'error', reason: code };
      return { status: 'error', reason: 'background-unreachable' };
    }
  }
}
