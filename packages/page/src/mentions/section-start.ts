import { elementRole, ownsFlows } from '../flows/element-role';
import { isElement, isText } from '../flows/node-kinds';

const HEADING = /^h[1-6]$/;
/** A numbered heading of the two upper levels, 一、 and （一）, or a chapter. */
const NUMBER =
  /^\s*(?:[一二三四五六七八九十百]{1,4}、|[（(][一二三四五六七八九十百]{1,4}[）)]|第[一二三四五六七八九十百]{1,4}[章节節])/;

/**
 * Whether a section begins at a node: a heading element or, since most plans have none, a paragraph that begins
 * with the number of a heading.
 */
export function isSectionStart(node: Node): boolean {
  if (isElement(node)) {
    return HEADING.test(node.localName) || node.getAttribute('role') === 'heading';
  }
  return isText(node) && NUMBER.test(node.data) && isFirstInBlock(node);
}

/** Whether no text stands before a node in its block. */
function isFirstInBlock(text: Text): boolean {
  for (let at: Node | null = text; at !== null; at = at.parentNode) {
    if (isElement(at) && ownsFlows(elementRole(at))) return true;
    for (let before = at.previousSibling; before !== null; before = before.previousSibling) {
      if (isElement(before) && before.localName === 'br') return true;
      if ((before.textContent ?? '').trim() !== '') return false;
    }
  }
  return true;
}
