const DAY =
  /(?:[〇○О零一二三四五六七八九]{4}年[一二三四五六七八九十]{1,3}月[一二三四五六七八九十]{1,3}日|\d{4}年\d{1,2}月\d{1,2}日)/u;
const SIGNED = new RegExp(
  `(?<=[。；：:）)])((?:[\\u4e00-\\u9fff]{2,20}?(?:政府|国务院|办公厅|办公室|委员会|[局厅部委院])[、\\s\\u3000]*){1,4})(${DAY.source})`,
  'gu',
);
const TITLE =
  /^[^。；：:]{4,90}?(?:通知|意见|批复|决定|方案|函|办法|措施|规定|公告|通告)(?=(?!的)[\u4e00-\u9fff]{1,8}[〔[（(]\d{4}[〕\])）]\d{1,4}号|各[\u4e00-\u9fff]{1,12}[、，（(]|(?!的)[\u4e00-\u9fff]{2,12}[、：:])/u;
const NUMBER = /^[\u4e00-\u9fff]{1,8}[〔[（(]\d{4}[〕\])）]\d{1,4}号/u;
const ADDRESSEE = /^[^。；：:“《]{2,240}[:：](?=.)/u;
/** 附件：…方案 behind a sentence, where the annexed text begins. */
const ANNEX = /(?<=[。）)日])附件(?:\d|[一二三四五])?[：:]/gu;

/**
 * Where title, number, addressee, signature and annexes part in a paragraph that holds a whole document
 * without line breaks. Offsets in the text between `start` and `end`, in order.
 */
export function frameCuts(text: string, start: number, end: number): number[] {
  const content = text.slice(start, end);
  const cuts: number[] = [];
  let at = TITLE.exec(content.slice(0, 120))?.[0].length ?? 0;
  if (at > 0) {
    cuts.push(at);
    for (const pattern of [NUMBER, ADDRESSEE]) {
      const length = pattern.exec(content.slice(at, at + 300))?.[0].length ?? 0;
      at += length;
      if (length > 0) cuts.push(at);
    }
  }
  for (const match of content.matchAll(SIGNED)) {
    const dayAt = match.index + (match[1]?.length ?? 0);
    cuts.push(match.index, dayAt, dayAt + (match[2]?.length ?? 0));
  }
  for (const match of content.matchAll(ANNEX)) cuts.push(match.index);
  return [...new Set(cuts)]
    .filter((cut) => cut > 0 && cut < content.length)
    .sort((a, b) => a - b)
    .map((cut) => start + cut);
}
