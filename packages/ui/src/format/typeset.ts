/** Quotation marks of the mainland and of Taiwan and Hong Kong, one for one. */
const QUOTES = '“”‘’';
const CORNERS = '「」『』';

/** From an ASCII sign to its full-width form, in UTF-16. */
const TO_FULL_WIDTH = 0xfee0;
const widen = (signs: string) =>
  signs.replace(/[,;:()]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + TO_FULL_WIDTH));
const swap = (text: string, from: string, to: string) =>
  text.replace(/[“”‘’「」『』]/g, (mark) => to[from.indexOf(mark)] ?? mark);

/**
 * Sets policy text as Chinese is printed: punctuation that a website made half-width is full-width again between
 * Chinese characters, and Taiwan and Hong Kong have corner brackets for quotation marks. As many UTF-16 units
 * after as before. For reading only: the text as received stands in the view of the source.
 * @param lang BCP 47 tag of the text
 */
export function typeset(text: string, lang: string): string {
  const full = text
    .replace(/\(([^()]*)\)/g, (all, inner: string) => (/[^ -~]/.test(inner) ? `（${inner}）` : all))
    .replace(/[,;:(](?=[^ -~])|(?<=[^ -~])[,;:)]/g, widen);
  return lang.startsWith('zh-Hant-') ? swap(full, QUOTES, CORNERS) : full;
}

/** What is typed or was taken from typeset text, as the data write it; before it is looked up. */
export function plainText(typed: string): string {
  return swap(typed.normalize('NFKC'), CORNERS, QUOTES);
}
