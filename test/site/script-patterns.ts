import { escapeHtml } from './escape-html';

const S = '由省数据局推进“湘易办”迭代升级。';

/** What scripts of pages commonly do to a part of their page, as they would with no extension there. */
export interface ScriptPattern {
  name: string;
  html: string;
  /** Body of a function of the part, `part`. */
  act: string;
}

export const SCRIPT_PATTERNS: readonly ScriptPattern[] = [
  {
    name: 'a list filled anew, as by jQuery.html',
    html: `<ul><li>${S}</li></ul>`,
    act: `const list = part.querySelector('ul'); list.textContent = ''; list.innerHTML = '<li>一${S}</li><li title="数据">二${S}</li>'`,
  },
  {
    name: 'slides cloned at both ends, as by Swiper',
    html: `<div><p>${S}</p><p title="数据">二${S}</p></div>`,
    act: `const [list] = part.children; list.prepend(list.lastElementChild.cloneNode(true)); list.append(list.children[1].cloneNode(true))`,
  },
  {
    name: 'a ticker that copies its markup',
    html: `<div>${S}<a href="#" title="数据">${S}</a></div><div></div>`,
    act: `part.lastElementChild.innerHTML = part.firstElementChild.innerHTML`,
  },
  {
    name: 'every text wrapped in two font tags, as by page translators',
    html: `<p>${S}<b>${S}</b></p>`,
    act: `const walker = document.createTreeWalker(part, NodeFilter.SHOW_TEXT); const texts = [];
      while (walker.nextNode()) texts.push(walker.currentNode);
      for (const text of texts) { const font = document.createElement('font'); text.replaceWith(font); font.append(document.createElement('font')); font.firstChild.append(text) }`,
  },
  {
    name: 'a loop before a comment, moved and thinned, as by Angular',
    html: '<div><!--ng-for--></div>',
    act: `const [list] = part.children; const end = list.firstChild;
      for (let i = 0; i < 4; i++) { const item = document.createElement('p'); item.append(''); list.insertBefore(item, end); item.firstChild.data = i + '${S}' }
      list.insertBefore(list.children[2], list.firstChild); list.children[1].remove()`,
  },
  {
    name: 'empty texts as anchors, written twice, split and joined, as by Svelte',
    html: '<div></div>',
    act: `const [list] = part.children; const text = document.createTextNode(''); list.append(text, document.createElement('b'), '');
      text.data = '${S}'; text.data = '二${S}'; text.splitText(3); list.querySelector('b').append('${S}'); list.normalize()`,
  },
  {
    name: 'what was searched for marked in the markup',
    html: `<div><p>${S}</p><p title="数据">${S}<b>${S}</b></p></div>`,
    act: `part.firstElementChild.innerHTML = part.firstElementChild.innerHTML.replace(/省/g, '<em>省</em>')`,
  },
  {
    name: 'what was searched for marked by ranges',
    html: `<p>${S}</p>`,
    act: `const [{ firstChild: text }] = part.children; const range = document.createRange(); range.setStart(text, 2); range.setEnd(text, 4); range.surroundContents(document.createElement('mark'))`,
  },
  {
    name: 'an element made anew from its own markup',
    html: `<div><p>${S}</p></div>`,
    act: `const [first] = part.children; first.outerHTML = first.outerHTML`,
  },
  {
    name: 'a panel kept as nodes and put back later',
    html: `<div><p>${S}</p></div>`,
    act: `const panel = part.querySelector('p'); panel.remove(); setTimeout(() => part.firstElementChild.append(panel), 100)`,
  },
  {
    name: 'a panel kept as markup and put back later',
    html: `<div><p>${S}</p></div>`,
    act: `const [box] = part.children; const html = box.innerHTML; box.innerHTML = ''; setTimeout(() => { box.innerHTML = html }, 100)`,
  },
  {
    name: 'a line shortened to its place',
    html: `<p>${S}</p>`,
    act: `const [line] = part.children; line.textContent = line.textContent.slice(0, 9) + '…'`,
  },
  {
    name: 'rows sorted and paged',
    html: `<table><tbody>${['三', '一', '二'].map((key) => `<tr><td>${key}</td><td>${S}</td></tr>`).join('')}</tbody></table>`,
    act: `const [body] = part.querySelector('table').tBodies; body.append(...[...body.rows].reverse()); body.rows[0].hidden = true; body.deleteRow(1)`,
  },
  {
    name: 'nodes taken from a frame',
    html: `<iframe style="display:none" srcdoc="${escapeHtml(`<div><p title="数据">${S}</p></div>`)}"></iframe>`,
    act: `part.append(part.firstElementChild.contentDocument.querySelector('div'))`,
  },
  {
    name: 'the markup of a frame',
    html: `<iframe style="display:none" srcdoc="${escapeHtml(`<p>${S}</p>`)}"></iframe><div></div>`,
    act: `part.lastElementChild.innerHTML = part.firstElementChild.contentDocument.body.innerHTML`,
  },
  {
    name: 'a custom element defined late',
    html: `<gov-late></gov-late>`,
    act: `customElements.define('gov-late', class extends HTMLElement { constructor() { super(); this.attachShadow({ mode: 'open' }).innerHTML = '<p>${S}</p>' } })`,
  },
  {
    name: 'slots that change, and text in a shadow root',
    html: `<div><template shadowrootmode="open"><slot name="a"></slot><p>${S}</p><slot name="b"></slot></template><p slot="a">${S}</p></div>`,
    act: `const [host] = part.children; host.firstElementChild.slot = 'b'; host.shadowRoot.querySelector('p').firstChild.data = '新${S}'`,
  },
  {
    name: 'a custom element that follows its own attributes',
    html: `<script>customElements.define('gov-own', class extends HTMLElement { static observedAttributes = ['title']; attributeChangedCallback(name, old, value) { this.dataset.length = value.length } })</script><gov-own title="数据">${S}</gov-own>`,
    act: `part.querySelector('gov-own').title = '数据二'`,
  },
  {
    name: 'a paragraph made editable and typed in',
    html: `<p>${S}</p>`,
    act: `const [line] = part.children; line.contentEditable = 'true'; line.firstChild.data += '改'`,
  },
  {
    name: 'a paragraph edited and done',
    html: `<p contenteditable>${S}</p>`,
    act: `const [line] = part.children; line.firstChild.appendData('改'); line.contentEditable = 'false'`,
  },
  {
    name: 'attributes written several times in one task',
    html: `<p title="数据" lang="zh-CN">${S}</p>`,
    act: `const [line] = part.children; line.title = '一'; line.title = '数据'; line.removeAttribute('title'); line.title = '数据二'; line.lang = ''; line.lang = 'zh-CN'`,
  },
  {
    name: 'attributes that are read, written anew',
    html: '<img alt="数据" src="data:,"><input placeholder="数据"><button aria-label="数据">办</button>',
    act: `part.children[0].alt = '数据二'; part.children[1].placeholder = '数据二'; part.children[2].setAttribute('aria-label', '数据二')`,
  },
  {
    name: 'options added and renamed',
    html: '<select><option>数据局</option><option value="据">省数据</option></select>',
    act: `const [list] = part.children; list.options[0].text = '新数据'; list.add(new Option('数据三', '三'))`,
  },
];
