import { describe, expect, it } from 'vitest';
import { opened } from '../testing/opened';
import { explain } from './explain';

describe('surnames', () => {
  const converter = opened('s', 'hk');

  it.each([
    ['钟国斌议员提问', '鍾國斌議員提問'],
    ['及钟树根议员', '及鍾樹根議員'],
    ['范国威、余志稳、郁文', '范國威、余志穩、郁文'],
    ['署长余志稳出席', '署長余志穩出席'],
    ['于品海先生', '于品海先生'],
    ['梁君彦议员', '梁君彥議員'],
    ['昨夜听到钟国斌议员发言', '昨夜聽到鍾國斌議員發言'],
    ['据范伟明主席说', '據范偉明主席說'],
    ['记者：于文静；签发人：范里程', '記者：于文靜；簽發人：范里程'],
    ['陈光远、于光远、于成龙', '陳光遠、于光遠、于成龍'],
    ['免去钟志斌的职务，余志健为副局长', '免去鍾志斌的職務，余志健為副局長'],
  ])('%s is a name', (text, expected) => expect(converter.convert(text).text).toBe(expected));

  it.each([
    ['三点钟，表决钟会响', '三點鐘，表決鐘會響'],
    ['余类推，余三成，余下部分', '餘類推，餘三成，餘下部分'],
    ['于大会主席台就座', '於大會主席台就座'],
    ['范围代表', '範圍代表'],
    ['旅<游强省', '旅<遊強省'],
    ['桥梁检查', '橋梁檢查'],
    ['二十余法官代表', '二十餘法官代表'],
    ['请响钟传召议员', '請響鐘傳召議員'],
    ['50余名代表，其余家长代表', '50餘名代表，其餘家長代表'],
    ['在上海、于北京、在天津', '在上海、於北京、在天津'],
    ['移送于总经理、于各部长', '移送於總經理、於各部長'],
    ['余下的为', '餘下的為'],
  ])('%s is none', (text, expected) => expect(converter.convert(text).text).toBe(expected));

  it('is told apart by explain', () => {
    expect(explain(converter, '钟志强议员')[0]).toMatchObject({ source: '钟', target: '鍾', by: 'name' });
  });
});
