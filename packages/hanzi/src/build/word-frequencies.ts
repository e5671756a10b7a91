import { dict } from '@node-rs/jieba/dict.js';
import { scriptCharacters } from './build-script-table';

let frequencies: Map<string, number> | undefined;

/**
 * How often the People's Daily and other text uses each Simplified word, from jieba's dictionary (MIT).
 * Han words only, of one character or more; the list's few Traditional words are left out.
 */
export function wordFrequencies(): ReadonlyMap<string, number> {
  if (frequencies) return frequencies;
  frequencies = new Map();
  const traditional = new Set(scriptCharacters().hant.map((code) => String.fromCharCode(code)));
  for (const line of new TextDecoder().decode(dict).split('\n')) {
    const [word = '', count = ''] = line.split(' ');
    if (!/^[\u3400-\u9fff]+$/u.test(word) || Array.from(word).some((unit) => traditional.has(unit))) continue;
    frequencies.set(word, Math.max(1, Number(count)));
  }
  return frequencies;
}
