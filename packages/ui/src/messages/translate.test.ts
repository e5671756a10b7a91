import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { IntlMessageFormat } from 'intl-messageformat';
import { describe, expect, it } from 'vitest';
import { compileCatalogue } from '../../build/compile-messages';
import { CARD_MESSAGES } from './card-messages';
import { formatMessage, type MessageElement } from './format-message';
import { pickUiLanguage, UI_LANGUAGES } from './languages';
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
    expect(() => createTranslate('en', CARD_MESSAGES)('total')).toThrow(RangeError);
  });
});

const compiled = (message: string): MessageElement[] =>
  JSON.parse(compileCatalogue(JSON.stringify({ message }), 'f.json')).message;

describe('formatMessage', () => {
  const raw = UI_LANGUAGES.flatMap((language) =>
    ['card', 'sidepanel', 'library', 'options', 'popup', 'commitment', 'citation'].flatMap((surface) => {
      const url = new URL(`${language}/${surface}.json`, import.meta.url);
      const catalogue: Record<string, string> = JSON.parse(readFileSync(url, 'utf8'));
      return Object.values(catalogue).map((message) => ({ language, message }));
    }),
  ).filter(({ message }) => message.includes('{'));

  it('says of every message what intl-messageformat says', () => {
    fc.assert(
      fc.property(fc.constantFrom(...raw), fc.nat(), fc.string(), ({ language, message }, number, text) => {
        const values = Object.fromEntries(
          [...message.matchAll(/\{(\w+)([,}])/g)].map(([, name, next]) => [
            name,
            next === ',' ? number : text,
          ]),
        );
        const theirs = new IntlMessageFormat(message, language, undefined, { ignoreTag: true }).format(
          values,
        );
        expect(formatMessage(compiled(message), language, values)).toBe(theirs);
      }),
      { numRuns: 500 },
    );
  });

  it('counts from an offset', () => {
    const message = '{n, plural, offset:1 =1 {one} one {one and # more} other {one and # more, many}}';
    const theirs = new IntlMessageFormat(message, 'en');
    for (const n of [1, 2, 3])
      expect(formatMessage(compiled(message), 'en', { n })).toBe(theirs.format({ n }));
  });
});

describe('compileCatalogue', () => {
  it('keeps plain messages as they are', () => expect(compileCatalogue('{"a":"x"}', 'f')).toBe('{"a":"x"}'));
  it.each([
    '{n, plural}',
    '{n, select, a {x} other {y}}',
    '{d, date}',
    '{n, number, percent}',
    '{n, selectordinal, other {x}}',
  ])('names file and key of a message that it can’t do: %s', (message) =>
    expect(() => compileCatalogue(JSON.stringify({ a: message }), 'f.json')).toThrow(/f\.json: a: /),
  );
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
