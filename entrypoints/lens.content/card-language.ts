import { detectScript } from '@policy-lens/hanzi/script/script';
import { type DisplayVariant, type ShownVariant, VARIANT_LANG } from '@policy-lens/hanzi/variants';
import { browserLanguage } from '@policy-lens/platform/extension-page';
import { runDetached } from '@policy-lens/platform/run';
import type { Settings } from '@policy-lens/store/settings/settings';
import { pickUiLanguage, type UiLanguage } from '@policy-lens/ui/messages/languages';
import { KEPT, loadConverter } from './load-converter';

/** Text of the page by which its script is told, in UTF-16 units. */
const SAMPLE_LENGTH = 4_000;

export interface ShownLanguage {
  language: UiLanguage;
  textLang: string;
  convert(text: string): string;
}

/** In which language cards speak, and in which script they show the data: that of the page as it is shown. */
export class CardLanguage {
  readonly #document: Document;
  readonly #variant: () => DisplayVariant;
  readonly #onLoaded: () => void;
  /** Read while the extension can still be asked: a card may be wanted in the moment of its update. */
  readonly #browserLanguage = browserLanguage();
  #loaded: { variant: ShownVariant; convert(text: string): string } | null = null;
  #pageVariant: ShownVariant | null = null;
  #forgetting: ReturnType<typeof setTimeout> | undefined;

  constructor(document: Document, variant: () => DisplayVariant, onLoaded: () => void) {
    this.#document = document;
    this.#variant = variant;
    this.#onLoaded = onLoaded;
  }

  current(settings: Settings): ShownLanguage {
    this.#load();
    const variant = this.shown;
    const loaded = this.#loaded?.variant === variant ? this.#loaded : null;
    return {
      language: settings.language === 'auto' ? pickUiLanguage([this.#browserLanguage]) : settings.language,
      textLang: VARIANT_LANG[loaded === null ? 's' : variant],
      convert: loaded === null ? (text) => text : loaded.convert,
    };
  }

  /** Loads the converter that cards need now, and keeps it for a while; the data themselves are Simplified. */
  #load(): void {
    const variant = this.shown;
    if (variant === 's') return;
    clearTimeout(this.#forgetting);
    this.#forgetting = setTimeout(() => {
      this.#loaded = null;
    }, KEPT);
    if (this.#loaded?.variant === variant) return;
    runDetached('the card’s script', async () => {
      const converter = await loadConverter(`s2${variant}`);
      this.#loaded = { variant, convert: (text) => converter.convert(text).text };
      this.#onLoaded();
    });
  }

  /** The script in which the reader sees this page: what it was converted to, or its own. */
  get shown(): ShownVariant {
    const variant = this.#variant();
    if (variant !== 'original') return variant;
    this.#pageVariant ??= variantOfPage(this.#document);
    return this.#pageVariant;
  }
}

/** The variant that a page itself is written in. */
function variantOfPage(document: Document): ShownVariant {
  const sample = (document.title + (document.body?.textContent ?? '')).slice(0, SAMPLE_LENGTH);
  if (detectScript(sample) !== 'hant') return 's';
  const lang = document.documentElement.lang.toLowerCase();
  const host = document.location.hostname;
  if (/-(hk|mo)\b/.test(lang) || /\.(hk|mo)$/.test(host)) return 'hk';
  if (/-tw\b/.test(lang) || host.endsWith('.tw')) return 'tw';
  return 't';
}
