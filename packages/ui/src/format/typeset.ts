const FULL_WIDTH: Readonly<Record<string, string>> = {
  ',': '，',
  ';': '；',
  ':': '：',
  '(': '（',
  ')': '）',
};
const CORNERS: Readonly<Record<string, string>> = { '“': '「', '”': '」', '‘': '『', '’': '』' };
const QUOTES: Readonly<Record<string, string>> = { '「': '“', '」': '”', '『': '‘', '』': '’' };

/**
 * Sets policy text as Chinese is printed: punctuation that a website made half-width is full-width again between
 * Chinese characters, and Taiwan and Hong Kong have corner brackets for quotation marks. As many UTF-16 units
 * after as before. For reading only: the text as received stands in the view of the source.
 * @param lang BCP 47 tag of the text
 */
export function typeset(text: string, lang: string): string {
  const full = text
    .replace(/\(([^()]*)\)/g, (all, inner: string) => (/[^ -~]/.test(inner) ? `（${inner}）` : all))
    .replace(/[,;:(](?=[^ -~])|(?<=[^ -~])[,;:)]/g, (mark) => FULL_WIDTH[mark] ?? mark);
  return lang.startsWith('zh-Hant-') ? full.replace(/[“”‘’]/g, (mark) => CORNERS[mark] ?? mark) : full;
}

/** What is typed or was taken from typeset text, as the data write it; before it is looked up. */
export function plainText(typed: string): string {
  return typed.normalize('NFKC').replace(/[「」『』]/g, (mark) => QUOTES[mark] ?? mark);
}
