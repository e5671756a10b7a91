import { parse } from '@formatjs/icu-messageformat-parser';
import { describe, expect, it } from 'vitest';
import { compileCatalogue } from '../../build/compile-messages';
import { CARD_MESSAGES } from './card-messages';
import { pickUiLanguage } from './languages';
import { createTranslate } from './translate';

describe('createTranslate', () => {
  it('follows each language’s plurals and digits', () => {
    const en = createTranslate('en', CARD_MESSAGES);
    expect(en('total', { count: 0 })).toBe('No commitments');
    expect(en('total', { count: 1 })).toBe('1 commitment');
    expect(en('total', { count: 12_345 })).toBe('12,345 commitments');
    expect(createTranslate('zh-CN', CARD_MESSAGES)('total', { count: 12_345 })).toBe('共 12,345 项任务');
  });

  it('puts values in as text, not as messages', () => {
    const t = createTranslate('zh-CN', CARD_MESSAGES);
    expect(t('sensesTitle', { surface: '{x} <b>’' })).toBe('“{x} <b>’”可能指：');
  });

  it('throws when a value is missing, so that no reader sees a placeholder', () => {
    expect(() => createTranslate('en', CARD_MESSAGES)('total')).toThrow();
  });

  it('says the same from a catalogue compiled at build time', () => {
    const compiled = {
      'zh-CN': JSON.parse(compileCatalogue(JSON.stringify(CARD_MESSAGES['zh-CN']), 'card')),
      'zh-TW': JSON.parse(compileCatalogue(JSON.stringify(CARD_MESSAGES['zh-TW']), 'card')),
      en: JSON.parse(compileCatalogue(JSON.stringify(CARD_MESSAGES.en), 'card')),
    } as typeof CARD_MESSAGES;
    for (const language of ['zh-CN', 'zh-TW', 'en'] as const) {
      const now = createTranslate(language, compiled);
      const then = createTranslate(language, CARD_MESSAGES);
      for (const count of [0, 1, 2, 1_000]) expect(now('total', { count })).toBe(then('total', { count }));
      expect(now('pin')).toBe(then('pin'));
    }
  });
});

describe('compileCatalogue', () => {
  it('keeps plain messages as they are and turns the others into trees', () => {
    const compiled = JSON.parse(compileCatalogue('{"a":"x","b":"{n, number}"}', 'f.json'));
    expect(compiled.a).toBe('x');
    expect(compiled.b).toEqual(JSON.parse(JSON.stringify(parse('{n, number}'))));
  });
  it('names file and key of a message that can’t be read', () => {
    expect(() => compileCatalogue('{"a":"{n, plural}"}', 'f.json')).toThrow(/f\.json: a: /);
  });
});

describe('pickUiLanguage', () => {
  it.each([
    [['zh-CN'], 'zh-CN'],
    [['zh'], 'zh-CN'],
    [['zh-Hans-SG'], 'zh-CN'],
    [['zh-HK'], 'zh-TW'],
    [['zh-Hant'], 'zh-TW'],
    [['fr', 'zh-TW'], 'zh-TW'],
    [['en-GB', 'zh-CN'], 'en'],
    [['fr'], 'en'],
    [[], 'en'],
  ] as const)('%j → %s', (preferred, expected) => expect(pickUiLanguage(preferred)).toBe(expected));
});
