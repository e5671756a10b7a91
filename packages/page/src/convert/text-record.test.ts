import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cutRecord, editRecord, joinRecords, plainRecord, type TextRecord } from './text-record';

const RECORD: TextRecord = { original: '头发发展', written: '頭髮發展', shifts: [] };

describe('a record of converted text', () => {
  it.each([
    ['appended to', '頭髮發展了', '头发发展了'],
    ['inserted into', '頭髮的發展', '头发的发展'],
    ['cut at its end', '頭髮', '头发'],
    ['cut at its start', '發展', '发展'],
    ['replaced in its middle', '頭x展', '头x展'],
    ['replaced whole', '别的', '别的'],
    ['emptied', '', ''],
  ])('keeps the originals of what is left when the page has %s it', (_, data, original) => {
    expect(editRecord(RECORD, data)).toMatchObject({ original, written: data });
  });

  it('is the same after being cut and joined anywhere', () => {
    const shifted: TextRecord = {
      original: '坐出租车去',
      written: '坐計程車車去',
      shifts: [{ start: 1, end: 4, shownStart: 1, shownEnd: 5 }],
    };
    fc.assert(
      fc.property(fc.constantFrom(RECORD, shifted), fc.nat(6), (record, at) => {
        const cut = Math.min(at, record.written.length);
        const joined = joinRecords(cutRecord(record, 0, cut), cutRecord(record, cut, record.written.length));
        expect(joined.written).toBe(record.written);
        expect(joined.original).toBe(record.original);
      }),
    );
  });

  it('loses nothing of a text that nobody converted', () => {
    expect(editRecord(plainRecord('abc'), 'abxc')).toEqual({ original: 'abxc', written: 'abxc', shifts: [] });
  });
});
