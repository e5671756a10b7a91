import fc from 'fast-check';

/** Texts of the kinds that break page scripts; Simplified or neutral, so that what a converter wrote is known. */
export const text = fc.oneof(
  {
    weight: 6,
    arbitrary: fc
      .array(fc.constantFrom(...'发展头后台数据局政务服务省湖南里理'), { maxLength: 12 })
      .map((c) => c.join('')),
  },
  { weight: 2, arbitrary: fc.constantFrom('', ' ', '\n  ', 'abc', '\u200b', '&<>"', '。', '１２') },
  { weight: 1, arbitrary: fc.constantFrom('𠀀', '😀后', '\ud842', '\udfb7发', 'e\u0301') },
);

const DENSE = '湖南省数据局发展政务服务，头发。';
/** Firefox takes minutes to lay out a table's or a label's text with thousands of highlights in it. */
const LONG = (navigator.userAgent.includes('Firefox') ? DENSE + '头后台，里理。'.repeat(20) : DENSE).repeat(
  1_200,
);

/** Longer than what is matched or converted at once, now and then. */
const anyText = fc.oneof(
  { weight: 60, arbitrary: text },
  { weight: 1, arbitrary: fc.constant(LONG.slice(0, 19_200)) },
);

export type Tree =
  | { text: string }
  | { comment: string }
  | { tag: string; attributes: Record<string, string>; children: Tree[]; shadow?: Tree[] };

const attributes = fc.record(
  {
    title: text,
    alt: text,
    'aria-label': text,
    lang: fc.constantFrom('zh', 'zh-CN', 'ja', 'en'),
    translate: fc.constantFrom('yes', 'no'),
    contenteditable: fc.constantFrom('true', 'false'),
    class: fc.constantFrom('hidden', 'block', 'inline', 'notranslate'),
  },
  { requiredKeys: [] },
);

const TAGS =
  'p div span b a em i font ruby rt rp br img input textarea select option code pre table tbody tr td ul li h2 button label script style'.split(
    ' ',
  );

export const { tree } = fc.letrec<{ tree: Tree; element: Tree; host: Tree }>((tie) => ({
  tree: fc.oneof(
    { depthSize: 'medium', withCrossShrink: true },
    { weight: 4, arbitrary: fc.record({ text: anyText }) },
    { weight: 1, arbitrary: tie('host') },
    { weight: 1, arbitrary: fc.record({ comment: fc.constantFrom('', '发展', '[if IE]') }) },
    { weight: 5, arbitrary: tie('element') },
  ),
  element: fc.record({
    tag: fc.constantFrom(...TAGS),
    attributes: fc.oneof({ weight: 4, arbitrary: fc.constant({}) }, { weight: 1, arbitrary: attributes }),
    children: fc.array(tie('tree'), { maxLength: 6 }),
  }),
  host: fc.record({
    tag: fc.constantFrom('div', 'span'),
    attributes: fc.constant({}),
    children: fc.array(tie('tree'), { maxLength: 2 }),
    shadow: fc.array(tie('tree'), { maxLength: 4 }),
  }),
}));

/** What the class names of random pages mean. */
export const STYLES = '.hidden{display:none}.block{display:block}.inline{display:inline}';

/** Builds a tree with DOM calls alone, so that nothing is lost to a parser's repairs. */
export function plant(document: Document, tree: Tree): Node {
  if ('text' in tree) return document.createTextNode(tree.text);
  if ('comment' in tree) return document.createComment(tree.comment);
  const element = document.createElement(tree.tag);
  for (const [name, value] of Object.entries(tree.attributes)) element.setAttribute(name, value);
  // What a script or a style sheet says must not run or hide anything here.
  if (tree.tag === 'script') element.setAttribute('type', 'text/plain');
  for (const child of tree.children) element.append(plant(document, child));
  if (tree.shadow !== undefined) {
    const root = element.attachShadow({ mode: 'open', serializable: true });
    for (const child of tree.shadow) root.append(plant(document, child));
  }
  return element;
}
