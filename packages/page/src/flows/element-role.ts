import { isElement } from './node-kinds';
import { localNameOf } from './own-property';

/**
 * What an element does to the text around it.
 * - `inline`: its text belongs to the flow that it stands in
 * - `block`: ends the flow before it and starts its own
 * - `aside`: has its own flow, while the flow around it goes on as if it weren't there (ruby readings, text
 *   that isn't displayed)
 * - `atom`: no text of its own, but stands between what is left and right of it (images, controls)
 * - `break`: a line break inside a flow
 * - `skip`: holds no text for readers
 */
export type ElementRole = 'inline' | 'block' | 'aside' | 'atom' | 'break' | 'skip';

const names = (list: string): string[] => list.split(' ');

const ROLE_BY_TAG = new Map<string, ElementRole>([
  ...names(
    'address article aside blockquote body button caption center col colgroup dd details dialog dir div dl dt ' +
      'fieldset figcaption figure footer foreignObject form frameset h1 h2 h3 h4 h5 h6 head header hgroup hr html ' +
      'legend li main marquee menu nav ol p pre search section summary svg table tbody td text tfoot th thead ' +
      'title tr ul',
  ).map((tag): [string, ElementRole] => [tag, 'block']),
  // In an object that can't be shown stands what to read instead of it.
  ...names('object rt rtc rp').map((tag): [string, ElementRole] => [tag, 'aside']),
  ...names('audio canvas embed frame iframe img input math meter picture progress select textarea video').map(
    (tag): [string, ElementRole] => [tag, 'atom'],
  ),
  ...names('base datalist link meta noscript noframes param script source style template track').map(
    (tag): [string, ElementRole] => [tag, 'skip'],
  ),
  // Code isn't prose: neither names nor script are ours to touch there.
  ...names('code kbd samp tt var').map((tag): [string, ElementRole] => [tag, 'skip']),
  ['br', 'break'],
  ['wbr', 'inline'],
]);

/** The element that shows the card; the page layer never reads its own display. */
export const CARD_TAG = 'policy-lens-card';

export function isCard(node: Node): boolean {
  return isElement(node) && localNameOf(node) === CARD_TAG;
}

const INLINE_DISPLAYS = new Set(['inline', 'contents', 'ruby', 'ruby-base', 'math']);

/**
 * The role of an element. Block tags are told by name alone; elements that are inline by name are looked at
 * in the computed style, because menus and editors make blocks of `a` and `span` and hide readings in them.
 */
export function elementRole(element: Element): ElementRole {
  const tag = localNameOf(element);
  const known = ROLE_BY_TAG.get(tag);
  if (known !== undefined && tag !== 'wbr') return known;
  if (tag === CARD_TAG) return 'skip';
  const view = document.defaultView;
  if (view === null) return 'inline';
  const display = view.getComputedStyle(element).display;
  if (INLINE_DISPLAYS.has(display)) return 'inline';
  if (display === 'none' || display === 'ruby-text') return 'aside';
  // Empty where the element is not rendered at all, as in a frame that is not displayed.
  return display === '' ? 'inline' : 'block';
}

/** Whether an element, by its name, keeps all that is in it from being read. */
export function isUnread(element: Element): boolean {
  const tag = localNameOf(element);
  const role = ROLE_BY_TAG.get(tag);
  return role === 'skip' || role === 'atom' || tag === CARD_TAG;
}

/** Whether an element with this role starts flows of its own. */
export function ownsFlows(role: ElementRole): boolean {
  return role === 'block' || role === 'aside';
}
