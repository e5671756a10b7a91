import { HIGHLIGHT_NAMES } from '@policy-lens/page/mentions/kind-highlights';
import css from './highlights.css?inline';

/** What a content script of Firefox sees behind its wrappers: the page's own objects. */
type Waived<T> = T & { wrappedJSObject?: T };

/**
 * Lets marks be seen in open shadow roots. Chromium hands the look of highlights down from the host; Firefox
 * doesn't, and there each root adopts the rules, as a sheet of the page's own kind.
 * See docs/browser-bugs.md, 11.
 */
export class ShadowStyles {
  readonly #sheets = new Map<ShadowRoot, CSSStyleSheet>();
  readonly #view: Window & typeof globalThis;

  constructor(document: Document) {
    this.#view = document.defaultView as Window & typeof globalThis;
  }

  /** Adopts the rules in those roots that lack them, and forgets roots that are gone. */
  update(roots: ReadonlySet<ShadowRoot>): void {
    for (const root of this.#sheets.keys()) if (!root.isConnected) this.#sheets.delete(root);
    for (const root of roots) if (!this.#sheets.has(root) && this.#lacksRules(root)) this.#adopt(root);
  }

  remove(): void {
    for (const [root, sheet] of this.#sheets) {
      const sheets = waive(root).adoptedStyleSheets;
      const at = sheets.indexOf(sheet);
      if (at >= 0) sheets.splice(at, 1);
    }
    this.#sheets.clear();
  }

  #lacksRules(root: ShadowRoot): boolean {
    const element = root.firstElementChild;
    if (element === null) return false;
    const style = this.#view.getComputedStyle(element, `::highlight(${HIGHLIGHT_NAMES[0]})`);
    return style.textDecorationLine === 'none';
  }

  #adopt(root: ShadowRoot): void {
    const sheet = new (waive(this.#view).CSSStyleSheet)();
    sheet.replaceSync(css);
    waive(root).adoptedStyleSheets.push(sheet);
    this.#sheets.set(root, sheet);
  }
}

function waive<T extends object>(object: T): T {
  return (object as Waived<T>).wrappedJSObject ?? object;
}
