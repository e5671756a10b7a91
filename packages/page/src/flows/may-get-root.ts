import { firstChildOf, localNameOf } from './own-property';

// Besides custom elements: https://dom.spec.whatwg.org/#valid-shadow-host-name
const HOSTS = new Set('article aside blockquote body div footer header main nav p section span'.split(' '));

/** Whether a page may yet give an element a shadow root: a custom element, or one that stands empty to be filled. */
export function mayGetRoot(element: Element): boolean {
  const name = localNameOf(element);
  return name.includes('-') || (HOSTS.has(name) && firstChildOf(element) === null);
}
