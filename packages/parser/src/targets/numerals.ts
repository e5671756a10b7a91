const DIGITS = '零一二三四五六七八九';
const UNITS: Record<string, number> = { 十: 10, 百: 100, 千: 1000 };

/**
 * Value of an Arabic or Chinese numeral below ten thousand (`1,200`, `九`, `两`, `一百二十`), or null.
 * Larger magnitudes (万, 亿) stay with the unit, as policy texts write them: `5000` `亿元`.
 */
export function numeralValue(numeral: string): number | null {
  if (/^[0-9][0-9,]*(?:\.[0-9]+)?$/.test(numeral)) return Number(numeral.replaceAll(',', ''));
  let total = 0;
  let digit: number | null = null;
  for (const character of numeral.replaceAll('两', '二').replaceAll('〇', '零')) {
    const unit = UNITS[character];
    if (unit !== undefined) {
      total += (digit ?? 1) * unit;
      digit = null;
      continue;
    }
    const value = DIGITS.indexOf(character);
    if (value < 0 || (digit !== null && digit !== 0)) return null;
    digit = value;
  }
  return numeral === '' ? null : total + (digit ?? 0);
}
