import { encodeLegacy } from './encode-legacy';

/** The name on each page that is hovered. */
export const ODD_NAME = '湘易办';
const S = `由省数据局推进“${ODD_NAME}”迭代升级。`;
const HANT = '由省數據局推進「湘易辦」迭代升級。';

/** A page as no author of an extension would write it, but the sites do. */
export interface OddPage {
  path: string;
  body: string | Uint8Array;
  headers?: Record<string, string>;
  /** Mentions on it, all frames together. */
  mentions: number;
  /** The name to hover, as the page writes it; null where no pointer gets at it. */
  hovered: string | null;
}

const html = (body: string, head = ''): string =>
  `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>页</title>${head}</head><body>${body}</body></html>`;
const page = (path: string, body: string, mentions: number, more: Partial<OddPage> = {}): OddPage => ({
  path: `/odd/${path}.html`,
  body: html(`<div style="padding:100px">${body}</div>`),
  mentions,
  hovered: ODD_NAME,
  ...more,
});

/** With what is common in such templates: no doctype, no lang, tables in tables, attributes for styles. */
const OLD_TEMPLATE = (charset: string, text: string): string =>
  `<html><head><meta http-equiv="Content-Type" content="text/html; charset=${charset}"><title>${text}</title></head>` +
  `<body bgcolor="#ffffff"><table width="778" align="center" border="1"><tr><td width="180" nowrap>${text}</td>` +
  `<td><table><tr><td><font size="3">${text}</font></td></tr></table></td></tr></table></body></html>`;

const STRICT_CSP =
  "default-src 'none'; base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'; trusted-types 'none'";

/** Names of controls that hide what their form has under the same name. */
const FORM_NAMES = [
  ...[
    'parentNode',
    'parentElement',
    'firstChild',
    'nextSibling',
    'previousSibling',
    'childNodes',
    'children',
  ],
  ...['nodeType', 'nodeName', 'localName', 'ownerDocument', 'isConnected', 'shadowRoot', 'textContent'],
  ...['attributes', 'getAttribute', 'setAttribute', 'removeAttribute', 'hasAttributes', 'classList', 'title'],
  ...['contains', 'closest', 'matches', 'getRootNode', 'querySelectorAll', 'getBoundingClientRect', 'lang'],
];

export const ODD_PAGES: readonly OddPage[] = [
  page('gbk', '', 4, { body: encodeLegacy(OLD_TEMPLATE('gb2312', S), 'gbk') }),
  page('big5', '', 4, {
    body: encodeLegacy(OLD_TEMPLATE('big5', HANT), 'big5'),
    hovered: '湘易辦',
  }),
  page('header-charset', '', 4, {
    body: encodeLegacy(OLD_TEMPLATE('utf-8', S), 'gbk'),
    headers: { 'content-type': 'text/html; charset=GB18030' },
  }),
  page('xhtml', '', 2, {
    body: `<?xml version="1.0" encoding="UTF-8"?><!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Strict//EN" "http://www.w3.org/TR/xhtml1/DTD/xhtml1-strict.dtd"><html xmlns="http://www.w3.org/1999/xhtml" xml:lang="zh-CN" lang="zh-CN"><head><title>页</title></head><body><p>由省<![CDATA[数据局]]>推进<b>“${ODD_NAME}”</b>迭代升级。<br/></p></body></html>`,
    headers: { 'content-type': 'application/xhtml+xml' },
  }),
  page('plain', '', 2, { body: S, headers: { 'content-type': 'text/plain; charset=utf-8' } }),
  page('written', `<script>document.write('<p>${S}</p>');document.write('<div>${S}')</script></div>`, 4),
  page(
    'rewritten',
    `<p>旧</p><script>addEventListener('load', () => setTimeout(() => { document.open(); document.write('<p>${S}</p>'); document.close(); }, 200))</script>`,
    2,
  ),
  page('base', `<p>${S}</p><img alt="数据" src="data:,">`, 2, {
    body: html(`<p>${S}</p>`, '<base href="https://www.hunan.gov.cn/elsewhere/" target="_blank">'),
  }),
  page('strict-csp', `<p>${S}</p>`, 2, { headers: { 'content-security-policy': STRICT_CSP } }),
  page('sandboxed', `<p>${S}</p>`, 2, { headers: { 'content-security-policy': 'sandbox' }, hovered: null }),
  page('one-node', `${'政府工作人员提供服务，'.repeat(22_000)}${S}<div style="height:100vh"></div>`, 2),
  page(
    'not-shown',
    `<template><p>${S}</p></template><noscript><p>${S}</p></noscript><p>${S}</p><div id="h"><template shadowrootmode="open"><p>${S}</p><slot></slot></template><p>${S}</p></div>`,
    6,
  ),
  page(
    'vector',
    `<svg width="600" height="60"><title>${S}</title><text x="10" y="30">${S}</text><foreignObject y="30" width="600" height="30"><p>${S}</p></foreignObject></svg><math><mtext>${S}</mtext></math>`,
    4,
  ),
  page(
    'customized',
    `<script>customElements.define('gov-item', class extends HTMLLIElement { connectedCallback() { this.append('。${S}') } }, { extends: 'li' })</script><ul><li is="gov-item">${S}</li></ul>`,
    4,
  ),
  page('marks', '<p>\u202d由省\u200b数\u00ad据\u200e局推进“湘\ufeff易\u2060办”迭代升级。\u202c</p>', 2, {
    hovered: '湘\ufeff易\u2060办',
  }),
  page(
    'first-letter',
    `<style>p::first-letter{float:left;font-size:3em}p::before{content:"【";}</style><p>${ODD_NAME}由省数据局推进，政务服务。</p>`,
    2,
  ),
  page(
    'vertical',
    `<div style="writing-mode:vertical-rl;height:300px;margin-left:300px"><p>${S}</p></div>`,
    2,
  ),
  page(
    'unselectable',
    `<div style="user-select:none;-webkit-user-select:none" onselectstart="return false"><p>${S}</p></div>`,
    2,
  ),
  page(
    'edited-inside',
    `<p>${S}</p><div contenteditable="true">${S}</div><div contenteditable="plaintext-only">${S}</div><p>${S}</p>`,
    4,
  ),
  page('inert', `<p>${S}</p><div inert>${S}</div><details><summary>详情</summary><p>${S}</p></details>`, 6),
  page(
    'far-away',
    `<p style="position:sticky;top:0">${S}</p>${`<section style="content-visibility:auto;contain-intrinsic-size:400px"><p>${S}</p></section>`.repeat(40)}`,
    82,
  ),
  page(
    'code',
    `<p>${S}</p><pre><code><span style="display:block">${S}</span><div>${S}</div></code></pre>`,
    2,
  ),
  page(
    'named-controls',
    `<form title="数据">${S}${FORM_NAMES.map((name) => `<input type="hidden" name="${name}">`).join('')}<p>${S}</p></form><p>${S}</p>`,
    6,
  ),
  page(
    'no-plug-in',
    `<object data="/odd/film.swf" type="application/x-shockwave-flash"><p>${S}</p></object><p>${S}</p>`,
    4,
  ),
  page(
    'split-names',
    `<p><span>湘</span><span style="letter-spacing:2px">易</span><span>办</span>由<font>省</font><i>数</i><a href="#">据</a>局推进。</p>`,
    2,
  ),
];

/** Frames of other encodings than that of the page around them. */
export const ODD_FRAMESET: OddPage = page('frameset', '', 6, {
  body: `<html><head><meta charset="utf-8"><title>页</title></head><frameset rows="40%,*"><frame src="/odd/gbk.html"><frame src="/odd/strict-csp.html"></frameset></html>`,
  hovered: null,
});

/** Frames that have no origin, and stand for their page. */
export const ODD_SANDBOXES: OddPage = page(
  'sandboxes',
  `<p>${S}</p><iframe sandbox srcdoc="<p>${S}</p>"></iframe><iframe sandbox="allow-scripts" srcdoc="<script>document.write('<p>${S}</p>')</script>"></iframe>`,
  6,
);

/** A feed that goes on as long as one scrolls; grows by ten at a time. */
export const ODD_FEED: OddPage = page(
  'feed',
  `<style>p{margin:80px}</style><div id="feed"></div><script>
    const feed = document.getElementById('feed');
    const more = () => { for (let i = 0; i < 10; i++) feed.append(Object.assign(document.createElement('p'), { textContent: '${S}' })) };
    more(); addEventListener('scroll', () => { if (scrollY + innerHeight > document.documentElement.scrollHeight - 50) more() });
  </script>`,
  20,
);
