import { SURNAME_EVIDENCE } from '../asset/asset-format';
import type { TableView } from '../asset/read-asset';

/**
 * Tells surnames that are written unlike the word: 钟国斌议员 is 鍾, 三点钟 is 鐘. A surname stands at the start of
 * a clause, behind a title or a word such as 及, and before a given name of one or two characters, which a title,
 * a word such as 任 or the end of the clause follows; see `SURNAME_EVIDENCE` for what each surname asks for.
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
    if (!form || end - at < 3) return 0;
    const [, before, never, after] = this.contexts();
    if (never?.has(text.charAt(at + 1))) return 0;
    // 记者：于文静: nothing but a name stands behind such a label.
    if (at === start && end - at === 3 && this.isLabelled(text, start)) return form;
    const afterTitle = this.isTitle(text, at - 2, at);
    const evidence = SURNAME_EVIDENCE[surnameEvidence[code] as number];
    const givenIsWord = nextWord > at + 2;
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
