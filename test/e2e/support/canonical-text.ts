import { Converter } from 'opencc-js';

const simplify = Converter({ from: 't', to: 'cn' });

/** 務(wù), 會(huì ), 數(shù)： a reading that a mirror site put behind a character. */
const READING = /[(（]\s*[a-züêāáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜńňǹ]+\s*[)）]/gi;

/**
 * A page's text as one may compare it with the data's: readings, white space and zero-width signs out,
 * Simplified. Written apart from the product's own folding, so that a fault there can't hide itself.
 */
export function canonicalText(text: string): string {
  return simplify(text.replace(READING, '').replace(/[\s\u200b-\u200d\u2060\ufeff]/g, ''));
}
