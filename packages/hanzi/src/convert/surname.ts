import { SURNAME_EVIDENCE } from '../asset/asset-format';
import type { TableView } from '../asset/read-asset';

/**
 * Tells surnames that are written unlike the word: 钟国斌议员 is 鍾, 三点钟 is 鐘. A surname stands at the start of
 * a clause, behind a title or a word such as 及, and before a given name of one or two characters, which a title,
 * a word such as 任 or the end of the clause follows; see `SURNAME_EVIDENCE` for what each surname asks for. In a
 * list of names (范曾、于海) its neighbours show it.
 */
export class Surnames {
  private readonly table: TableView;
  /** Titles; words before a name; characters that no given name begins with. */
  private context: Set<string>[] | undefined;

  constructor(table: TableView) {
    this.table = table;
  }

  /**
   * The unit that the character at `at` becomes as a surname, or 0 where it isn't one. The clause lies from
   * `start` to `end`; `nextWord` is the end of the word behind the character.
   */
  formAt(text: string, start: number, at: number, end: number, nextWord: number): number {
    const { codes, surname, surnameEvidence } = this.table;
    const code = codes[text.charCodeAt(at)] as number;
    const form = surname[code];
    if (!form || end - at < 2) return 0;
    const [, before, never, after] = this.contexts();
    const givenIsWord = nextWord > at + 2;
    if ((at === start || this.isTitle(text, at - 2, at)) && !givenIsWord && this.isAmongNames(text, at))
      return form;
    if (end - at < 3) return 0;
    if (never?.has(text.charAt(at + 1))) return 0;
    // 记者：于文静: nothing but a name stands behind such a label.
    if (at === start && end - at === 3 && this.isLabelled(text, start)) return form;
    const afterTitle = this.isTitle(text, at - 2, at);
    const evidence = SURNAME_EVIDENCE[surnameEvidence[code] as number];
    const titled = this.titleFollows(text, at + 3, end);
    // 看到钟国斌议员: a full name with its title needs nothing before it; 十余工程师 is a number, 响钟传召议员 words.
    const whole = titled && !givenIsWord && evidence === 'open' && !never?.has(text.charAt(at - 1));
    if (at > start && !afterTitle && !whole && !before?.has(text.charAt(at - 1))) return 0;
    if (this.titleFollows(text, at + 2, end)) return form;
    if (titled) return evidence === 'strict' && givenIsWord ? 0 : form;
    const alone = at === start && end - at === 3 && !givenIsWord;
    // 于光远、于成龙: a preposition's phrase is no item of a list.
    if (evidence !== 'open' && alone && text.charAt(start - 1) === '、') return form;
    if (evidence === 'strict') return 0;
    if (at === start && evidence === 'open' && !givenIsWord && after?.has(text.charAt(at + 3))) return form;
    if (afterTitle) return nextWord <= at + 3 ? form : 0;
    // 余志稳 ends with two characters of a name, 余类推 with a word.
    return evidence === 'open' && !givenIsWord && end - at === 3 ? form : 0;
  }

  /**
   * Whether the item that begins at `at` is one of a list of names: two or three characters between 、 whose
   * neighbours begin with other surnames. 在上海、于北京、在天津 and 石油、余热、金属 are none.
   */
  private isAmongNames(text: string, at: number): boolean {
    const isNeighbour = (start: number, end: number) =>
      end - start >= 2 &&
      end - start <= 3 &&
      text.charAt(start) !== text.charAt(at) &&
      this.isSurname(text, start);
    const end = itemEnd(text, at);
    if (end - at < 2 || end - at > 3) return false;
    const follows = text.charAt(end) === '、';
    const precedes = text.charAt(at - 1) === '、';
    if (!follows && !precedes) return false;
    if (follows && !isNeighbour(end + 1, itemEnd(text, end + 1))) return false;
    if (!precedes) return true;
    const start = itemStart(text, at - 1);
    return [at - 3, at - 4].some(
      (name) => isNeighbour(name, at - 1) && (name === start || this.isTitle(text, name - 2, name)),
    );
  }

  private isSurname(text: string, at: number): boolean {
    const code = this.table.codes[text.charCodeAt(at)] as number;
    return Boolean(this.table.surname[code]) || (this.contexts()[4]?.has(text.charAt(at)) ?? false);
  }

  /** Whether a title and a colon stand before the clause: 记者：. */
  private isLabelled(text: string, start: number): boolean {
    const colon = text.charAt(start - 1);
    return (
      (colon === '：' || colon === ':') &&
      [2, 3].some((length) => this.isTitle(text, start - 1 - length, start - 1))
    );
  }

  private titleFollows(text: string, at: number, end: number): boolean {
    return [2, 3, 4].some((length) => at + length <= end && this.isTitle(text, at, at + length));
  }

  private isTitle(text: string, from: number, to: number): boolean {
    return from >= 0 && (this.contexts()[0]?.has(text.slice(from, to)) ?? false);
  }

  private contexts(): Set<string>[] {
    this.context ??= new TextDecoder('utf-16le')
      .decode(this.table.nameContext)
      .split('\n')
      .map((words) => new Set(words.split(' ')));
    return this.context;
  }
}

const isHan = (text: string, at: number) => /[\u3400-\u9fff]/.test(text.charAt(at));

/** Longest item with a title before it that is looked at, so that a text without 、 isn't walked through. */
const LONGEST_ITEM = 8;

/** Where the Han characters from `at` end, or the 等 behind a list. */
function itemEnd(text: string, at: number): number {
  let end = at;
  while (end - at < LONGEST_ITEM && isHan(text, end) && text.charAt(end) !== '等') end++;
  return end;
}

/** Where the Han characters before `end` begin. */
function itemStart(text: string, end: number): number {
  let start = end;
  while (end - start < LONGEST_ITEM && isHan(text, start - 1)) start--;
  return start;
}
