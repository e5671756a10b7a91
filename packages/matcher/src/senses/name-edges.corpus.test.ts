import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { lexiconOf } from '../testing/lexicon-fixture';

const folders = ['../shared/corpus/documents', '../shared/corpus/reports'];

/** What the rules of `name-edges.ts` do to real plans, work reports and gazettes. */
describe.skipIf(!folders.every((folder) => existsSync(folder)))('edges of names in the corpus', () => {
  let texts: string[] = [];
  beforeAll(() => {
    texts = folders.flatMap((folder) =>
      readdirSync(folder).map((file) => readFileSync(join(folder, file), 'utf8')),
    );
  });

  /** Occurrences that match, with what follows each. */
  function hits(lexicon: ReturnType<typeof lexiconOf>): { surface: string; before: string; after: string }[] {
    return texts.flatMap((text) =>
      lexicon.match(text, { region: '430300' }).map(({ start, end }) => ({
        surface: text.slice(start, end),
        before: text.slice(Math.max(0, start - 1), start),
        after: text.slice(end, end + 2),
      })),
    );
  }

  const count = (pattern: RegExp) => texts.reduce((sum, text) => sum + (text.match(pattern)?.length ?? 0), 0);

  it('never takes a ministry out of 部门', () => {
    const found = hits(lexiconOf('教育部', '财政部', '公安部', '民政部', '农业农村部'));
    expect(count(/财政部门/g)).toBeGreaterThan(10);
    expect(found.filter(({ after }) => /^[门門署分]/.test(after))).toEqual([]);
    // every ministry that stands between marks of enumeration is taken
    const listed = /(?<=[、（《])(?:教育部|财政部|公安部|民政部|农业农村部)(?=[、）])/g;
    expect(
      found.filter(({ before, after }) => /[、（《]/.test(before) && /^[、）]/.test(after)),
    ).toHaveLength(count(listed));
  });

  it('takes every short name that stands between quotation marks, and none out of a word', () => {
    const names = ['一件事', '两重', '两新', '扩中', '三农', '放管服', '四个一', '自助办', '掌上办'];
    const found = hits(lexiconOf(...names));
    for (const name of names) {
      const quoted = found.filter(
        ({ surface, before, after }) => surface === name && before === '“' && after.startsWith('”'),
      );
      expect(quoted, name).toHaveLength(count(new RegExp(`“${name}”`, 'g')));
    }
    expect(found.filter(({ after }) => /^[情批税公]/.test(after))).toEqual([]);
  });

  it("never takes a city's organ out of another place's name", () => {
    const found = hits(lexiconOf('市财政局@430300', '市政府@430300', '市公安局@430300'));
    expect(found.length).toBeGreaterThan(50);
    expect(found.filter(({ before }) => /[区上设各京州沙圳全]/.test(before))).toEqual([]);
  });
});
