import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { joinChunks, SETTINGS_KEY, splitChunks } from './settings-chunks';

describe('settings in chunks', () => {
  it('come back as they were', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 3_000 }), (text) => {
        expect(joinChunks(splitChunks(text))).toBe(text);
      }),
      { numRuns: 30 },
    );
  });

  it('never cut a character in two', () => {
    for (const chunk of Object.values(splitChunks(`a${'𠮷'.repeat(3_000)}`))) {
      if (typeof chunk === 'string') expect(chunk.isWellFormed()).toBe(true);
    }
  });

  it('stay below the 8,192 bytes that sync storage takes for an item, whatever the text', () => {
    const worst = JSON.stringify('\u0001'.repeat(5_000)) + '政'.repeat(5_000);
    for (const [key, value] of Object.entries(splitChunks(worst))) {
      expect(new TextEncoder().encode(key + JSON.stringify(value)).length).toBeLessThan(8_192);
    }
  });

  it('are nothing when a chunk is missing or from another writing', () => {
    const items = splitChunks('政'.repeat(4_000));
    const { [`${SETTINGS_KEY}/1`]: _, ...missing } = items;
    expect(joinChunks(missing)).toBeNull();
    expect(joinChunks({ ...items, [`${SETTINGS_KEY}/2`]: '政' })).toBeNull();
    expect(joinChunks({ ...items, [`${SETTINGS_KEY}/1`]: '策'.repeat(1_300) })).toBeNull();
    expect(joinChunks({})).toBeNull();
    expect(joinChunks({ [SETTINGS_KEY]: 'old' })).toBeNull();
  });
});
