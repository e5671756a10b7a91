import fc from 'fast-check';

/*
 * Pages as HTML. What a page of ours writes in one script, it never writes in the other: a page's own 發展 beside a
 * 发展 that we show as 發展 couldn't be told from a copy of that.
 */

const SIMPLIFIED = ['发展', '数据局', '政务服务', '湖南省数据局', '头发', '里', '第1条数据', '后台发展机关'];
const TRADITIONAL = ['國務院', '衛生', '經濟與貿易', '國'];
const OTHER = [
  '一二三',
  ' ',
  'abc 12',
  '😀',
  '𠀀里',
  '\ud842',
  '\udfb7国',
  '。',
  '\u200b',
  'e\u0301',
  '１２',
  '',
];

export const word = fc.oneof(
  { weight: 5, arbitrary: fc.constantFrom(...SIMPLIFIED) },
  { weight: 2, arbitrary: fc.constantFrom(...TRADITIONAL) },
  { weight: 2, arbitrary: fc.constantFrom(...OTHER) },
);

export const words = fc.array(word, { maxLength: 4 }).map((list) => list.join(''));

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
const safeWords = words.map(escaped);

const LEAVES = [
  '$',
  '$',
  '<p>$</p>',
  '<p>$<b>$</b>$<br>$</p>',
  '<font><font>$</font></font><font>$</font>$',
  '<ul><li><a title="$">$</a></li><li class="hidden">$</li><li>$</li></ul>',
  '<ruby>$<rp>(</rp><rt>$</rt><rp>)</rp></ruby>',
  '<!--$-->',
  '<select title="$"><option>$</option><option label="$" value="x">$</option><optgroup label="$"></optgroup></select>',
  '<input placeholder="$" value="$"><textarea placeholder="$">$</textarea>',
  '<img alt="$"><button aria-label="$">$</button>',
  '<table><tr><td>$</td><td nowrap>$<i>$</i></td></tr></table>',
  '<code>$</code><span translate="no">$</span><span class="notranslate">$</span>',
  '<div contenteditable="true">$<b>$</b></div>',
  '<em></em><p></p>$',
  '<svg><text>$</text><title>$</title></svg>',
  '<details><summary>$</summary>$</details>',
  '<pre>$\n$</pre>',
];
const NESTS = [
  '<div>@@</div>',
  '<p>@</p>',
  '<span>@</span>@',
  '<div class="block">@</div>',
  '<em>@<b>@</b></em>',
  '@@@',
];

const leaf = fc
  .tuple(fc.constantFrom(...LEAVES), fc.array(safeWords, { minLength: 6, maxLength: 6 }))
  .map(([form, texts]) => {
    let at = 0;
    return form.replaceAll('$', () => texts[at++] as string);
  });

/** Markup of some elements and texts, as a page's script might put into `innerHTML`. */
export const markup: fc.Arbitrary<string> = fc.letrec<{ html: string }>((tie) => ({
  html: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    { weight: 3, arbitrary: leaf },
    {
      weight: 2,
      arbitrary: fc
        .tuple(fc.constantFrom(...NESTS), fc.array(tie('html'), { minLength: 3, maxLength: 3 }))
        .map(([form, inner]) => {
          let at = 0;
          return form.replaceAll('@', () => inner[at++] as string);
        }),
    },
  ),
})).html;
