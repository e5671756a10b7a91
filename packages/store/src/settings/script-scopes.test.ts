import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ruleFor } from './effective';
import { scriptScopes } from './script-scopes';

const off = (host: string) => ({ host, enabled: false });
const on = (host: string) => ({ host, enabled: true });

describe('where content scripts are registered', () => {
  it('is everywhere without rules', () => {
    expect(scriptScopes(['gov.cn', 'gov.hk'], [])).toEqual([{ on: ['gov.cn', 'gov.hk'], off: [] }]);
  });

  it('leaves out what is off, and takes back in what is on below it', () => {
    expect(
      scriptScopes(['gov.cn'], [off('hunan.gov.cn'), on('sjj.hunan.gov.cn'), off('old.sjj.hunan.gov.cn')]),
    ).toEqual([
      { on: ['gov.cn'], off: ['hunan.gov.cn'] },
      { on: ['sjj.hunan.gov.cn'], off: ['old.sjj.hunan.gov.cn'] },
    ]);
  });

  it('knows nothing of hosts that may not be read, and is nowhere where all is off', () => {
    expect(scriptScopes(['gov.cn'], [off('gov.cn'), on('gov.hk')])).toEqual([]);
    expect(scriptScopes(['gov.cn'], [off('cn')])).toEqual([]);
    expect(scriptScopes([], [on('gov.cn')])).toEqual([]);
  });

  it('is where the rules say for every host', () => {
    const label = fc.constantFrom('a', 'b');
    const host = fc.array(label, { minLength: 1, maxLength: 4 }).map((labels) => labels.join('.'));
    const rules = fc.uniqueArray(fc.record({ host, enabled: fc.boolean() }, { requiredKeys: ['host'] }), {
      selector: (rule) => rule.host,
      maxLength: 6,
    });
    fc.assert(
      fc.property(fc.uniqueArray(host, { maxLength: 3 }), rules, host, (hosts, sites, asked) => {
        const within = (base: string) => asked === base || asked.endsWith(`.${base}`);
        const covering = scriptScopes(hosts, sites).filter(
          (scope) => scope.on.some(within) && !scope.off.some(within),
        );
        const wanted = hosts.some(within) && (ruleFor(asked, sites)?.enabled ?? true);
        expect(covering.length).toBe(wanted ? 1 : 0);
      }),
    );
  });
});
