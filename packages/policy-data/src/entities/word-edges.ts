/** Characters that go on a word which a name's last character would otherwise end: 财政部 门, 一体化算力网 络. */
const GOES_ON: Readonly<Record<string, string>> = {
  部: '门长委队署',
  网: '络格友民页址点',
  局: '长面部限势',
  委: '员托派',
  办: '理公事法学案',
  库: '存',
  云: '计',
  码: '头率',
  厅: '长',
  台: '账',
};

/** Whether a name that ends at `end` (UTF-16 offset) is cut out of a longer word of `text`. */
export function endsInsideWord(text: string, end: number): boolean {
  const next = text[end];
  return next !== undefined && (GOES_ON[text[end - 1] ?? '']?.includes(next) ?? false);
}
