import hkVariants from 'opencc-js/dict/HKVariants';
import hkVariantsRev from 'opencc-js/dict/HKVariantsRev';
import stCharacters from 'opencc-js/dict/STCharacters';
import tsCharacters from 'opencc-js/dict/TSCharacters';
import twVariants from 'opencc-js/dict/TWVariants';
import twVariantsRev from 'opencc-js/dict/TWVariantsRev';
import { OTHER_SHAPES } from './fold-shapes';

/** `key value value|key value|…`, as opencc-js ships its dictionaries. */
function* entries(dictionary: string): Generator<[key: string, values: string[]]> {
  for (const entry of dictionary.split('|')) {
    const [key, ...values] = entry.split(' ');
    if (key) yield [key, values];
  }
}

/**
 * Characters that some converter writes for one another, as one class: 系 係 繫, 面 麵 麪. Every class of
 * two or more comes back as `character -> its representative`, which is a Simplified character of the BMP
 * wherever the class has one. Merging both directions of OpenCC's character tables is what makes a page
 * that a machine converted wrongly (係統, 全麵) equal to the right one: the wrong character is always one
 * of the candidates of the right one.
 */
export function characterClasses(): Map<string, string> {
  const parent = new Map<string, string>();
  const rootOf = (character: string): string => {
    let root = character;
    for (let up = parent.get(root); up !== undefined; up = parent.get(root)) root = up;
    return root;
  };
  const votes = new Map<string, number>();
  const merge = (a: string, b: string) => {
    const [x, y] = [rootOf(a), rootOf(b)];
    if (x !== y) parent.set(x, y);
  };
  for (const dictionary of [
    stCharacters,
    tsCharacters,
    twVariants,
    twVariantsRev,
    hkVariants,
    hkVariantsRev,
  ]) {
    for (const [key, values] of entries(dictionary)) for (const value of values) merge(key, value);
  }
  for (const [, [simplified]] of entries(tsCharacters)) {
    if (simplified) votes.set(simplified, (votes.get(simplified) ?? 0) + 1);
  }
  for (const [first, ...others] of OTHER_SHAPES) for (const other of others) merge(other, first as string);

  const classes = new Map<string, string[]>();
  for (const character of new Set([...parent.keys(), ...parent.values()])) {
    const root = rootOf(character);
    const members = classes.get(root) ?? [];
    members.push(character);
    classes.set(root, members);
  }
  const rank = (character: string): number => (character.length > 1 ? -1 : (votes.get(character) ?? 0));
  const representatives = new Map<string, string>();
  for (const members of classes.values()) {
    members.sort((a, b) => rank(b) - rank(a) || (a < b ? -1 : 1));
    for (const member of members) representatives.set(member, members[0] as string);
  }
  return representatives;
}
