import { dict } from '@node-rs/jieba/dict.js';

/**
 * How often the People's Daily and other text uses each Simplified word, from jieba's dictionary (MIT).
 * Han words only, of two characters or more, or one.
 */
export function wordFrequencies(): Map<string, number> {
  const frequencies = new Map<string, number>();
  for (const line of new TextDecoder().decode(dict).split('\n')) {
    const [word = '', count = ''] = line.split(' ');
    if (/^[\u3400-\u9fff]+$/u.test(word)) frequencies.set(word, Math.max(1, Number(count)));
  }
  return frequencies;
}
