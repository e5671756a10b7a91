import fc from 'fast-check';
import { markup, words } from './control-page';
import { deepElements, deepTexts } from './deep-nodes';

/** What a page's own script does, as it would be written by hand. `at` and `to` pick nodes by their place. */
export interface Act {
  name: keyof typeof ACTS;
  at: number;
  to: number;
  offset: number;
  text: string;
  html: string;
}

/** A page, or the control beside it, in which the same is done. */
export interface Stage {
  document: Document;
  root: Element;
  /** What was taken out and may be put back. */
  stash: Element[];
}

interface Scene extends Stage {
  element: Element | undefined;
  other: Element | undefined;
  text: Text | undefined;
  /** Whether offsets mean the same in page and control. */
  sameLength: boolean;
}

const contains = (outer: Node, inner: Node | null): boolean => {
  for (let at = inner; at !== null; at = at instanceof ShadowRoot ? at.host : at.parentNode)
    if (at === outer) return true;
  return false;
};

const toggle = (element: Element, name: string, value: string): void => {
  if (element.hasAttribute(name)) element.removeAttribute(name);
  else element.setAttribute(name, value);
};

/** Parsers close elements where these come, so that markup isn't put into them. */
const TAKES_MARKUP = 'div, span, p, li, b, em, i, font, a, td, button, summary, main';

const ACTS = {
  textContent: ({ element }: Scene, { text }: Act) => {
    if (element !== undefined) element.textContent = text;
  },
  innerHTML: ({ element }: Scene, { html }: Act) => {
    if (element?.matches(TAKES_MARKUP)) element.innerHTML = html;
  },
  innerHTMLOfItself: ({ element }: Scene) => {
    if (element?.matches(TAKES_MARKUP)) element.innerHTML = `${element.innerHTML}`;
  },
  addToInnerHTML: ({ element }: Scene, { html }: Act) => {
    if (element?.matches(TAKES_MARKUP)) element.innerHTML += html;
  },
  insertAdjacentHTML: ({ element }: Scene, { html, offset }: Act) => {
    if (element?.matches(TAKES_MARKUP))
      element.insertAdjacentHTML(offset % 2 === 0 ? 'beforeend' : 'afterbegin', html);
  },
  data: ({ text }: Scene, act: Act) => {
    if (text !== undefined) text.data = act.text;
  },
  appendData: ({ text }: Scene, act: Act) => text?.appendData(act.text),
  insertData: ({ text, sameLength }: Scene, act: Act) => {
    if (sameLength) text?.insertData(act.offset % (text.length + 1), act.text);
  },
  replaceData: ({ text, sameLength }: Scene, act: Act) => {
    if (sameLength) text?.replaceData(act.offset % (text.length + 1), 1, act.text);
  },
  deleteData: ({ text, sameLength }: Scene, act: Act) => {
    if (sameLength) text?.deleteData(act.offset % (text.length + 1), 2);
  },
  splitText: ({ text, sameLength }: Scene, { offset }: Act) => {
    if (sameLength) text?.splitText(offset % (text.length + 1));
  },
  normalize: ({ element, root }: Scene, { offset }: Act) => (offset % 2 === 0 ? root : element)?.normalize(),
  clone: ({ element, other }: Scene) => {
    if (element !== undefined && other?.matches(TAKES_MARKUP)) other.append(element.cloneNode(true));
  },
  marquee: ({ element, document }: Scene) => {
    if (!element?.matches(TAKES_MARKUP)) return;
    const copy = document.createElement('div');
    copy.innerHTML = element.innerHTML;
    if (element.firstElementChild !== null) element.after(copy);
  },
  move: ({ element, other }: Scene) => {
    if (element !== undefined && other !== undefined && !contains(element, other)) other.prepend(element);
  },
  swap: ({ element }: Scene) => {
    const next = element?.nextElementSibling;
    if (next) element?.before(next);
  },
  remove: ({ element }: Scene) => element?.remove(),
  takeOut: ({ element, stash }: Scene) => {
    if (element === undefined) return;
    stash.push(element);
    element.remove();
  },
  putBack: ({ other, stash }: Scene) => {
    const element = other === undefined ? undefined : stash.pop();
    if (element !== undefined) other?.append(element);
  },
  adopt: ({ element, document }: Scene) => {
    if (element === undefined) return;
    const { parentNode, nextSibling } = element;
    document.implementation.createHTMLDocument().body.append(element);
    parentNode?.insertBefore(document.adoptNode(element), nextSibling);
  },
  unwrap: ({ element }: Scene) => element?.replaceWith(...element.childNodes),
  wrap: ({ text, sameLength, document }: Scene, { offset }: Act) => {
    if (text === undefined || !sameLength || text.length === 0) return;
    const range = document.createRange();
    range.setStart(text, offset % text.length);
    range.setEnd(text, text.length);
    range.surroundContents(document.createElement('b'));
  },
  attribute: ({ element }: Scene, { offset, text }: Act) => {
    const names = ['title', 'alt', 'placeholder', 'aria-label'];
    element?.setAttribute(names[offset % names.length] as string, text);
  },
  removeAttribute: ({ element }: Scene, { offset }: Act) => {
    const names = ['title', 'alt', 'placeholder', 'aria-label'];
    element?.removeAttribute(names[offset % names.length] as string);
  },
  traits: ({ element }: Scene, { offset }: Act) => {
    const traits: [string, string][] = [
      ['translate', 'no'],
      ['contenteditable', 'true'],
      ['class', 'hidden'],
      ['class', 'block'],
      ['lang', 'ja'],
      ['lang', 'zh-CN'],
    ];
    if (element !== undefined) toggle(element, ...(traits[offset % traits.length] as [string, string]));
  },
  option: ({ root }: Scene, { at, text }: Act) => {
    const options = root.querySelectorAll('option');
    const option = options[at % Math.max(1, options.length)];
    if (option !== undefined) option.text = text;
  },
  documentTitle: ({ document }: Scene, { text }: Act) => {
    document.title = text;
  },
  shadow: ({ element }: Scene, { html }: Act) => {
    if (!element?.matches('div, span, p') || element.shadowRoot !== null) return;
    element.attachShadow({ mode: 'open', serializable: true }).innerHTML = html;
  },
} satisfies Record<string, (scene: Scene, act: Act) => void>;

export const act: fc.Arbitrary<Act> = fc.record({
  name: fc.constantFrom(...(Object.keys(ACTS) as (keyof typeof ACTS)[])),
  at: fc.nat(60),
  to: fc.nat(60),
  offset: fc.nat(11),
  text: words,
  html: markup,
});

/** Does the same in a page and in its control, whose nodes correspond place by place. */
export function perform(one: Act, page: Stage, control: Stage): void {
  const stages = [page, control];
  const elements = stages.map(({ root }) => deepElements(root));
  const texts = stages.map(({ root }) => deepTexts(root));
  if (elements[0]?.length !== elements[1]?.length || texts[0]?.length !== texts[1]?.length) {
    throw new Error('the structure of the page has changed');
  }
  const picked = texts.map((list) => list[one.at % Math.max(1, list.length)]);
  const sameLength = picked[0]?.length === picked[1]?.length;
  const scenes = stages.map((stage, index): Scene => {
    const list = elements[index] ?? [];
    const element = list[one.at % Math.max(1, list.length)];
    const other = list[one.to % Math.max(1, list.length)] ?? stage.root;
    return { ...stage, element, other, text: picked[index], sameLength };
  });
  const todo: (scene: Scene, act: Act) => void = ACTS[one.name];
  for (const scene of scenes) todo(scene, one);
}
