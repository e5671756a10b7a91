import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { scriptCharacters, scriptTableSource } from '../build/build-script-table';
import { officialSentences } from '../testing/official-sentences';
import { opened } from '../testing/opened';
import { countScripts, detectScript } from './script';

describe('detectScript', () => {
  it.each([
    ['推动政务服务“一网通办”', 'hans'],
    ['推動政務服務「一網通辦」', 'hant'],
    ['政务服务，政務服務', 'mixed'],
    ['也是', 'none'],
    ['2025', 'none'],
    ['', 'none'],
    ['皇后在公里之外', 'none'],
    ['臺灣農業委員會令：訂定「農村產業跨域計畫及農村區域亮點計畫補助作業規範」（簡稱规範）', 'hant'],
  ] as const)('%s is %s', (text, script) => expect(detectScript(text)).toBe(script));

  it('has a table that follows from the dictionaries', () => {
    const source = readFileSync(new URL('./script-table.ts', import.meta.url), 'utf8');
    expect(source).toBe(scriptTableSource());
  });

  it('tells exactly the characters of the dictionaries', () => {
    const hans: number[] = [];
    const hant: number[] = [];
    for (let code = 0x3400; code <= 0x9fff; code++) {
      const counts = countScripts(String.fromCharCode(code));
      if (counts.hans > 0) hans.push(code);
      if (counts.hant > 0) hant.push(code);
    }
    const wanted = scriptCharacters();
    expect({ hans, hant }).toEqual({ hans: [...new Set(wanted.hans)], hant: [...new Set(wanted.hant)] });
  });

  it('finds official sentences Traditional, which then stay, and their conversion Simplified', () => {
    const toSimplified = opened('t', 's');
    for (const region of ['tw', 'hk'] as const) {
      const toRegion = opened('s', region);
      for (const sentence of officialSentences(region)) {
        if (detectScript(sentence) !== 'hant') continue;
        const simplified = toSimplified.convert(sentence).text;
        expect(['hans', 'none'], simplified).toContain(detectScript(simplified));
        expect(toSimplified.convert(simplified).text).toBe(simplified);
        const returned = toRegion.convert(simplified).text;
        expect(toRegion.convert(returned).text).toBe(returned);
      }
    }
  }, 180_000);

  it('asks only the characters, not their order', () => {
    const unit = fc.constantFrom(...'政务服務发發也是，a');
    fc.assert(
      fc.property(fc.array(unit), (units) => {
        expect(detectScript(units.join(''))).toBe(detectScript([...units].reverse().join('')));
      }),
    );
  });
});
