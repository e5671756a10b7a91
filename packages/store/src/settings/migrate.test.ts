import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exampleV1 } from './examples/v1';
import { exampleV2 } from './examples/v2';
import { migrateSettings } from './migrate';
import { migrateV1ToV2 } from './migrations/v1-to-v2';
import { DEFAULT_SETTINGS } from './settings';

/** Every version with its step to the next; a new version is a new line here and a new frozen example. */
const CHAIN = [
  { example: exampleV1, step: migrateV1ToV2 },
  { example: exampleV2, step: null },
];

describe('the chain of migrations', () => {
  it('leads from each frozen example to the next', () => {
    for (const [i, { example, step }] of CHAIN.entries()) {
      if (step === null) expect(i).toBe(CHAIN.length - 1);
      else expect(step(structuredClone(example))).toEqual(CHAIN[i + 1]?.example);
    }
  });

  it('ends at the newest settings, whatever version it starts from', () => {
    for (const { example } of CHAIN) expect(migrateSettings(example)).toEqual(CHAIN.at(-1)?.example);
  });
});

describe('migrateSettings', () => {
  it.each([null, undefined, 'old', 7, [], {}, { version: 0 }, { version: '2' }, { version: 1.5 }])(
    'gives the defaults for %j',
    (raw) => {
      expect(migrateSettings(raw)).toEqual(DEFAULT_SETTINGS);
    },
  );

  it('gives the defaults for a first version that is damaged', () => {
    expect(migrateSettings({ version: 1, highlighting: true })).toEqual(DEFAULT_SETTINGS);
  });

  it('keeps what is right when one field is wrong', () => {
    const raw = { ...DEFAULT_SETTINGS, variant: 'klingon', dwell: 300 };
    expect(migrateSettings(raw)).toEqual({ ...DEFAULT_SETTINGS, dwell: 300 });
  });

  it('keeps the other rules and words when one is wrong', () => {
    const raw = {
      ...DEFAULT_SETTINGS,
      sites: [{ host: 'www.gov.cn', variant: 'tw' }, { host: '!' }],
      dictionary: [
        { from: '', to: 'x', variant: null },
        { from: '软件', to: '軟體', variant: 'tw' },
      ],
    };
    const { sites, dictionary } = migrateSettings(raw);
    expect(sites).toEqual([{ host: 'www.gov.cn', variant: 'tw' }]);
    expect(dictionary).toEqual([{ from: '软件', to: '軟體', variant: 'tw' }]);
  });

  it('reads of a version from the future what it understands', () => {
    const raw = { ...DEFAULT_SETTINGS, version: 9, dwell: 50, telepathy: true };
    expect(migrateSettings(raw)).toEqual({ ...DEFAULT_SETTINGS, dwell: 50 });
  });

  it('never throws, and always gives something it would read again', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.anything(), fc.record({ version: fc.integer(), sites: fc.anything() })),
        (raw) => {
          const settings = migrateSettings(raw);
          expect(migrateSettings(settings)).toEqual(settings);
        },
      ),
    );
  });
});
