import Mark from 'mark.js';
import { Converter, HTMLConverter } from 'opencc-js';

/** opencc-js's own way to convert a page: ms to construct, to convert and to restore, in one task each. */
export function runHtmlConverter(): { construct: number; convert: number; restore: number } {
  const start = performance.now();
  const converter = Converter({ from: 'cn', to: 'tw' });
  const html = HTMLConverter(converter, document.documentElement, 'zh-CN', 'zh-TW');
  const built = performance.now();
  html.convert();
  const converted = performance.now();
  html.restore();
  return { construct: built - start, convert: converted - built, restore: performance.now() - converted };
}

/** mark.js with one RegExp of all names: ms, and the elements that it has added. */
export function runMark(names: string[]): { mark: number; added: number } {
  const before = document.body.querySelectorAll('*').length;
  const start = performance.now();
  const longestFirst = names
    .filter((name) => /^\p{Script=Han}+$/u.test(name))
    .sort((a, b) => b.length - a.length);
  new Mark(document.body).markRegExp(new RegExp(longestFirst.join('|'), 'g'));
  const mark = performance.now() - start;
  return { mark, added: document.body.querySelectorAll('*').length - before };
}
