/**
 * Characters that official texts write for one another and OpenCC's character tables keep apart. The first
 * of each row stands for the others when text is folded. A row belongs here if both forms occur in the same
 * word of government text: 計畫 計劃, 答覆 答复, 了解 瞭解, 憑藉 凭借, and old glyph shapes in fonts of scanned text.
 */
export const OTHER_SHAPES: readonly (readonly string[])[] = [
  ['划', '画'],
  ['复', '覆'],
  ['了', '瞭'],
  ['借', '藉'],
  ['只', '祇'],
  ['账', '帐'],
  ['麻', '蔴'],
  ['仿', '倣'],
  ['宁', '甯'],
  ['强', '彊'],
  ['研', '硏'],
  ['清', '淸'],
  ['青', '靑'],
  ['值', '値'],
  ['户', '戸'],
  ['吴', '呉'],
  ['考', '攷'],
  ['效', '効'],
  ['略', '畧'],
  ['并', '竝'],
  ['概', '槪'],
  ['郎', '郞'],
  ['高', '髙'],
  ['县', '県'],
  ['册', '冊'],
  ['污', '汚'],
  ['回', '囘'],
];
