import { describe, expect, it } from 'vitest';
import { isDayLine, readDay } from './dates';
import { isDocumentNumberLine, readDocumentNumber } from './document-number';

describe('readDay', () => {
  it.each([
    ['2024年5月31日', '2024-05-31'],
    ['2023-07-21 14:56:05', '2023-07-21'],
    ['２０２４年５月１日', '2024-05-01'],
    ['二〇〇六年九月三十日', '2006-09-30'],
    ['二○○六年十二月二十一日', '2006-12-21'],
    ['2024年13月1日', null],
    ['2024年2月30日', null],
    ['2024年', null],
  ])('%s', (text, day) => {
    expect(readDay(text)).toBe(day);
  });

  it('knows a line that holds only a day', () => {
    expect(isDayLine('2024年5月31日')).toBe(true);
    expect(isDayLine('（2020年2月10日）')).toBe(true);
    expect(isDayLine('2024年5月31日前完成')).toBe(false);
  });
});

describe('readDocumentNumber', () => {
  it.each([
    ['湘政办发〔2024〕17号', '湘政办发〔2024〕17号'],
    ['国发[2022]14号', '国发〔2022〕14号'],
    ['穗埔府规〔2025〕12 号', '穗埔府规〔2025〕12号'],
    ['某政发（2021）第003号', '某政发〔2021〕3号'],
    ['第290号', null],
  ])('%s', (text, number) => {
    expect(readDocumentNumber(text)).toBe(number);
  });

  it('knows a line that holds only a number', () => {
    expect(isDocumentNumberLine('粤府〔2023〕47号')).toBe(true);
    expect(isDocumentNumberLine('根据国发〔2022〕14号文件')).toBe(false);
  });
});
