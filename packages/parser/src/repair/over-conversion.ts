import type { Edit } from '../text/collated-text';

/**
 * Words that careless machines write in Traditional text, with the right form: one simplified character
 * stands for several traditional ones, and the machine took the wrong one. Words that are written so in Taiwan
 * or Hong Kong (編製, 彙整, 瞭解) have no place here. The last group is the same
 * mistake the other way round, 著 taken for the particle 着.
 */
const WRONG: Record<string, string> = {
  係統: '系統',
  係列: '系列',
  體係: '體系',
  派係: '派系',
  院係: '院系',
  製度: '制度',
  機製: '機制',
  體製: '體制',
  管製: '管制',
  控製: '控制',
  限製: '限制',
  強製: '強制',
  法製: '法制',
  製定: '制定',
  製訂: '制訂',
  製約: '制約',
  全麵: '全面',
  方麵: '方面',
  麵向: '面向',
  層麵: '層面',
  平麵: '平面',
  局麵: '局面',
  麵臨: '面臨',
  對麵: '對面',
  表麵: '表面',
  裏麵: '裏面',
  書麵: '書面',
  正麵: '正面',
  負麵: '負面',
  彙聚: '匯聚',
  谘詢: '諮詢',
  答複: '答覆',
  回複: '回覆',
  批複: '批覆',
  恢複: '恢復',
  複用: '復用',
  複工: '復工',
  修複: '修復',
  反複: '反覆',
  覆蓋麵: '覆蓋面',
  若幹: '若干',
  幹預: '干預',
  幹擾: '干擾',
  公裏: '公里',
  裏程: '里程',
  鄰裏: '鄰里',
  曆史: '歷史',
  經曆: '經歷',
  學曆: '學歷',
  準入: '准入',
  批準: '批准',
  顯着: '顯著',
  显着: '显著',
  着作: '著作',
  着名: '著名',
  編着: '編著',
  编着: '编著',
  土着: '土著',
  卓着: '卓著',
};

const PATTERN = new RegExp(Object.keys(WRONG).join('|'), 'gu');

/** One edit for each run of characters that a machine converted wrongly. */
export function restoreOverConverted(text: string): Edit[] {
  const edits: Edit[] = [];
  for (const match of text.matchAll(PATTERN)) {
    const right = WRONG[match[0]] ?? match[0];
    for (let i = 0; i < right.length; i++) {
      if (right[i] === match[0][i]) continue;
      edits.push({
        start: match.index + i,
        end: match.index + i + 1,
        reading: right[i] ?? '',
        kind: 'over-conversion',
        evidence: `${match[0]} for ${right}`,
      });
    }
  }
  return edits;
}
