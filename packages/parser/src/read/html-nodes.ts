import { type Token, type TokenHandler, Tokenizer, TokenizerMode } from 'parse5';

/** An element as it stands in the file: enough of a tree to find the article, in one linear pass. */
export interface HtmlNode {
  name: string;
  /** Whether nothing inside is shown. */
  hidden: boolean;
  id: string;
  classes: string;
  parent: number;
  /** Rows and columns that a cell of a table takes in; null for every other element. */
  cell: { rows: number; columns: number } | null;
  /** Indices of the first text inside and of the one after the last. */
  firstText: number;
  endText: number;
}

/** A stretch of text in the file; `text` as a browser would show it, `start` and `end` in the file (UTF-16). */
export interface HtmlText {
  start: number;
  end: number;
  text: string;
  node: number;
  /** Whether an element that starts a new line opened or closed since the text before. */
  breakBefore: boolean;
}

export interface HtmlContent {
  nodes: HtmlNode[];
  texts: HtmlText[];
  title: string;
  /** `content` of meta elements by lower-case name. */
  meta: Map<string, string>;
}

const VOID = new Set('area base br col embed hr img input link meta param source track wbr'.split(' '));
const INLINE = new Set(
  'a abbr acronym b basefont bdi bdo big cite code data dfn em font i ins kbd label mark q s samp small span strike strong sub sup time tt u var wbr o:p st1:chsdate'.split(
    ' ',
  ),
);
const RAW: Record<string, number> = {
  script: TokenizerMode.SCRIPT_DATA,
  style: TokenizerMode.RAWTEXT,
  iframe: TokenizerMode.RAWTEXT,
  noembed: TokenizerMode.RAWTEXT,
  noframes: TokenizerMode.RAWTEXT,
  xmp: TokenizerMode.RAWTEXT,
  title: TokenizerMode.RCDATA,
  textarea: TokenizerMode.RCDATA,
};
const HIDDEN = new Set(
  'script style iframe noembed noframes title textarea noscript template select'.split(' '),
);
/** No page has more pieces of text; what comes behind isn't read, so that 10 MB of tags don't become as many objects. */
const MAX_TEXTS = 300_000;
/** UTF-16 units given to the tokenizer at a time: larger than all but hostile pages. */
const CHUNK = 4_000_000;

/** Elements whose end tag is often left out: a new one ends the one before, unless a container lies between. */
const SELF_ENDING: Record<string, string> = {
  p: 'p',
  li: 'li',
  td: 'td',
  th: 'td',
  tr: 'tr',
  dt: 'dt',
  dd: 'dt',
  option: 'option',
};

/**
 * Reads markup with parse5's tokenizer. Its tree builder isn't used: it moves text out of the order of the
 * file (foster parenting) and takes quadratic time on deep nesting, and neither matters for reading an article.
 * What a page hides by inline style, such as a copy of the text for its search, is left out unless `keepHidden`.
 */
export function readHtmlNodes(source: string, keepHidden = false): HtmlContent {
  const nodes: HtmlNode[] = [
    { name: '#root', hidden: false, id: '', classes: '', parent: -1, cell: null, firstText: 0, endText: 0 },
  ];
  const texts: HtmlText[] = [];
  const meta = new Map<string, string>();
  const open: number[] = [0];
  const openNames = new Map<string, number>();
  let hidden = 0;
  let breakBefore = false;
  let title = '';

  const close = (): void => {
    const index = open.pop();
    const node = index === undefined ? undefined : nodes[index];
    if (node === undefined) return;
    node.endText = texts.length;
    openNames.set(node.name, (openNames.get(node.name) ?? 1) - 1);
    if (node.hidden) hidden--;
    if (!INLINE.has(node.name)) breakBefore = true;
  };
  const top = (): HtmlNode | undefined => nodes[open[open.length - 1] ?? 0];

  const onText = (token: Token.CharacterToken): void => {
    const { location } = token;
    if (location === null) return;
    if (top()?.name === 'title' && title.length < 500) title += token.chars;
    if (hidden > 0 || texts.length >= MAX_TEXTS) return;
    texts.push({
      start: location.startOffset,
      end: location.endOffset,
      text: token.chars,
      node: open[open.length - 1] ?? 0,
      breakBefore,
    });
    breakBefore = false;
  };
  const handler: TokenHandler = {
    onComment: () => undefined,
    onDoctype: () => undefined,
    onEof: () => undefined,
    onParseError: null,
    onNullCharacter: () => undefined,
    onCharacter: onText,
    onWhitespaceCharacter: onText,
    onStartTag(token) {
      if (texts.length >= MAX_TEXTS) return;
      const name = token.tagName;
      if (name === 'meta') {
        const key = attribute(token, 'name').toLowerCase();
        if (key !== '') meta.set(key, attribute(token, 'content'));
      }
      if (!INLINE.has(name)) breakBefore = true;
      if (VOID.has(name) || token.selfClosing) return;
      const ended = SELF_ENDING[name];
      if (ended !== undefined && SELF_ENDING[top()?.name ?? ''] === ended) close();
      const isHidden =
        HIDDEN.has(name) || (!keepHidden && /display\s*:\s*none/iu.test(attribute(token, 'style')));
      nodes.push({
        name,
        hidden: isHidden,
        id: attribute(token, 'id'),
        classes: attribute(token, 'class'),
        parent: open[open.length - 1] ?? 0,
        cell: name === 'td' || name === 'th' ? cellSize(token) : null,
        firstText: texts.length,
        endText: texts.length,
      });
      open.push(nodes.length - 1);
      openNames.set(name, (openNames.get(name) ?? 0) + 1);
      if (isHidden) hidden++;
      const mode = RAW[name];
      if (mode !== undefined) tokenizer.state = mode;
    },
    onEndTag(token) {
      if (texts.length >= MAX_TEXTS) return;
      const name = token.tagName;
      if ((openNames.get(name) ?? 0) === 0) {
        if (!INLINE.has(name)) breakBefore = true;
        return;
      }
      while (open.length > 1) {
        const done = top()?.name === name;
        close();
        if (done) break;
      }
    },
  };
  const tokenizer = new Tokenizer({ sourceCodeLocationInfo: true }, handler);
  for (let at = 0; at <= source.length && texts.length < MAX_TEXTS; at += CHUNK)
    tokenizer.write(source.slice(at, at + CHUNK), at + CHUNK > source.length);
  while (open.length > 1) close();
  const root = nodes[0];
  if (root !== undefined) root.endText = texts.length;
  return { nodes, texts, title: title.trim(), meta };
}

function cellSize(token: Token.TagToken): { rows: number; columns: number } {
  const size = (name: string): number => Number.parseInt(attribute(token, name), 10) || 1;
  return { rows: size('rowspan'), columns: size('colspan') };
}

function attribute(token: Token.TagToken, name: string): string {
  return token.attrs.find((attr) => attr.name === name)?.value ?? '';
}
