import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exportRules, exportWords, ImportError, planRules, planWords, readImport } from './settings-file';
import { hostOf, isBuiltInHost, withoutRule, withRule } from './site-rules';

describe('hostOf', () => {
  it.each([
    ['www.gov.hk', 'www.gov.hk'],
    [' HTTPS://WWW.GOV.HK/tc/?q=1 ', 'www.gov.hk'],
    ['http://www.gov.cn:8080/', 'www.gov.cn'],
    ['政府.hk', 'xn--y5x30o.hk'],
    ['localhost', null],
    ['a b', null],
    ['', null],
    ['javascript:alert(1)', null],
  ])('%s → %s', (typed, expected) => {
    if (expected?.startsWith('xn--')) expect(hostOf(typed)).toMatch(/^xn--[\w-]+\.hk$/);
    else expect(hostOf(typed)).toBe(expected);
  });
  it('knows our own sites from their look-alikes', () => {
    expect(['gov.cn', 'www.gov.cn', 'notgov.cn', 'gov.cn.example.org'].map(isBuiltInHost)).toEqual([
      true,
      true,
      false,
      false,
    ]);
  });
});

describe('rules', () => {
  it('hold one entry a host, in order', () => {
    const rules = withRule(withRule(withRule([], { host: 'b.cn' }), { host: 'a.cn' }), {
      host: 'b.cn',
      enabled: false,
    });
    expect(rules).toEqual([{ host: 'a.cn' }, { host: 'b.cn', enabled: false }]);
    expect(withoutRule(rules, 'a.cn')).toEqual([{ host: 'b.cn', enabled: false }]);
  });
});

const rule = fc.record(
  {
    host: fc.constantFrom('a.gov.cn', 'b.gov.cn', 'c.gov.hk'),
    enabled: fc.boolean(),
    highlighting: fc.boolean(),
    variant: fc.constantFrom('original' as const, 'tw' as const),
  },
  { requiredKeys: ['host'] },
);
const word = fc.record({
  from: fc.string({ minLength: 1, maxLength: 9 }),
  to: fc.option(fc.string({ minLength: 1, maxLength: 9 })),
  variant: fc.constantFrom(null, 's' as const, 'hk' as const),
});
const rules = fc.uniqueArray(rule, { selector: ({ host }) => host });
const words = fc.uniqueArray(word, { selector: ({ from, variant }) => `${variant} ${from}` });

describe('files', () => {
  it('bring back what was exported', () => {
    fc.assert(
      fc.property(rules, words, (sites, dictionary) => {
        expect(planRules(exportRules(sites), []).merged).toEqual(sites);
        expect(planWords(exportWords(dictionary), []).merged).toEqual(dictionary);
      }),
    );
  });
  it('count what they would change, and change nothing twice', () => {
    fc.assert(
      fc.property(rules, rules, (present, imported) => {
        const plan = planRules(exportRules(imported), present);
        expect(plan.merged.length).toBe(present.length + plan.added);
        expect(planRules(exportRules(imported), plan.merged)).toMatchObject({ added: 0, changed: 0 });
      }),
    );
  });
  it('refuse everything else with an ImportError', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.json(),
          fc.json().map((sites) => `{"policyLens":"sites","sites":${sites}}`),
        ),
        (text) => {
          try {
            for (const { host } of planRules(text, []).merged) expect(hostOf(host)).toBe(host);
          } catch (error) {
            expect(error).toBeInstanceOf(ImportError);
          }
        },
      ),
    );
  });

  it.each([
    ['{', 'notJson 0'],
    ['[]', 'otherFile 0'],
    ['{"policyLens":"sites","sites":7}', 'otherFile 0'],
    [exportWords([]), 'otherList 0'],
    ['{"policyLens":"sites","form":2,"sites":{}}', 'newerFile 0'],
    ['{"policyLens":"sites","sites":[{"host":"www.gov.cn"},{"host":"a b"}]}', 'badEntry 2 a b'],
    ['{"policyLens":"sites","sites":[{"host":"www.gov.cn","variant":"xx"}]}', 'badEntry 1 www.gov.cn'],
    [`{"policyLens":"sites","sites":[${'{"host":"www.gov.cn"},'.repeat(2_000)}{}]}`, 'tooMany 2000'],
  ])('say what is wrong with %.40s', (text, problem) => {
    expect(() => planRules(text, [])).toThrow(new RegExp(`^${problem}$`));
  });

  it('read what older versions and other editors wrote', async () => {
    const sites = [{ host: 'www.gov.cn', enabled: false }];
    const text = exportRules(sites).replaceAll('\n', '\r\n');
    const utf16 = Uint8Array.from([0xff, 0xfe, ...[...text].flatMap((unit) => [unit.charCodeAt(0), 0])]);
    for (const bytes of [text, `${String.fromCodePoint(0xfeff)}${text}`, utf16])
      expect(planRules(await readImport(new Blob([bytes])), []).merged).toEqual(sites);
    expect(planRules('{"policyLens":"sites","sites":[{"host":"www.gov.cn"}]}', []).added).toBe(1);
  });

  it('count what a file gives twice, of which the last counts', () => {
    const twice = '[{"from":"计划","to":"計劃"},{"from":"计划","to":"計畫"}]';
    const plan = planWords(`{"policyLens":"dictionary","dictionary":${twice}}`, []);
    expect(plan).toMatchObject({ added: 1, changed: 0, repeated: 1 });
    expect(plan.merged).toEqual([{ from: '计划', to: '計畫', variant: null }]);
  });

  it('refuse to read what is far too large', async () => {
    await expect(readImport(new Blob([new Uint8Array(16_000_001)]))).rejects.toThrow('tooLarge 16');
  });

  it('refuse what would make the list too long', () => {
    const many = (from: number) =>
      Array.from({ length: 1_500 }, (_, index) => ({ host: `s${from + index}.gov.cn` }));
    expect(() => planRules(exportRules(many(1_500)), many(0))).toThrow('tooMany');
  });
});
