import { describe, expect, it } from 'vitest';
import type { TextRecord } from '../convert/text-record';
import { LONGEST_LOST_TEXT, MOST_LOST_SEARCHES } from '../limits';
import { LostTexts } from './lost-texts';

const lost = (original: string, written: string): TextRecord => ({ original, written, shifts: [] });

/** What stood in place of each text, for a page that has taken out `records` and puts in `texts`. */
function found(records: TextRecord[], texts: string[]): (string | undefined)[] {
  const all = new LostTexts();
  for (const record of records) all.add(record);
  return texts.map((text) => all.find(text)?.original);
}

describe('texts that a page has taken out', () => {
  it('are known in pieces, in their order', () => {
    expect(found([lost('國务国', '国务国')], ['国', '务', '国', '国'])).toEqual(['國', '务', '国', '國']);
  });

  it('are known as they are before they are known as pieces', () => {
    expect(found([lost('一國院', '一国院'), lost('国', '国')], ['国'])).toEqual(['国']);
  });

  it('are put in again by the page before those that it took out earlier', () => {
    const all = new LostTexts();
    all.add(lost('國務院', '国务院'));
    expect(all.find('别的')).toBeUndefined();
    all.add(lost('国务局', '国务局'));
    expect(all.find('务')?.original).toBe('务');
  });

  it('are known at the end of a longer text', () => {
    expect(found([lost('發展', '发展')], ['新发展'])).toEqual(['新發展']);
  });

  it('are known where they were shortened', () => {
    const plan = lost('關於國務院規劃', '关于国务院规划');
    expect(found([plan], ['关于国务…'])).toEqual(['關於國務…']);
    expect(found([plan], ['关于发展…'])).toEqual([undefined]);
  });

  it('are looked for so often only, unless they come as they were', () => {
    const all = new LostTexts();
    all.add(lost('國務院', '国务院'));
    all.add(lost('發展', '发展'));
    for (let search = 0; search < MOST_LOST_SEARCHES; search++) all.find(`新${search}`);
    expect(all.find('务')).toBeUndefined();
    expect(all.find('发展')?.original).toBe('發展');
  });

  it('are kept up to a length', () => {
    const long = lost('發'.repeat(LONGEST_LOST_TEXT + 1), '发'.repeat(LONGEST_LOST_TEXT + 1));
    expect(found([long, lost('國', '国')], ['发', '国'])).toEqual([undefined, '國']);
  });
});
