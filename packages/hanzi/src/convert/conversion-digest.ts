import type { Converter } from './converter';

/**
 * A digest of the conversions of many texts, the same in every engine that converts them alike: FNV-1a over
 * the UTF-16 units of the results and their edits, in hexadecimal.
 */
export function conversionDigest(converter: Converter, texts: Iterable<string>): string {
  let hash = 0x811c9dc5;
  const add = (value: number) => {
    hash = Math.imul(hash ^ value, 0x01000193);
  };
  for (const source of texts) {
    const { text, edits } = converter.convert(source);
    for (let i = 0; i < text.length; i++) add(text.charCodeAt(i));
    for (const value of edits) add(value);
    add(0x10000);
  }
  return (hash >>> 0).toString(16).padStart(8, '0');
}
