import type { MessageFormatElement } from '@formatjs/icu-messageformat-parser';
import { IntlMessageFormat } from 'intl-messageformat';
import type { UiLanguage } from './languages';

/** The messages of one surface in one language: ICU MessageFormat by key. */
export type Catalogue = Readonly<Record<string, string>>;

/** The messages of one surface in every language; all have the keys of the first (see `catalogues.test.ts`). */
export type Catalogues<Key extends string = string> = Readonly<
  Record<UiLanguage, Readonly<Record<Key, string>>>
>;

export type MessageValues = Readonly<Record<string, string | number | Date>>;
export type Translate<Key extends string> = (key: Key, values?: MessageValues) => string;

const compiled = new WeakMap<Catalogue, Map<string, IntlMessageFormat>>();

/**
 * A function from key to text in `language`. Plurals, numbers and dates follow ICU MessageFormat, so they
 * come from the browser's own Intl data. Formats are compiled on first use and kept for each catalogue.
 * @throws when a message needs a value that isn't given.
 */
export function createTranslate<Key extends string>(
  language: UiLanguage,
  catalogues: Catalogues<Key>,
): Translate<Key> {
  const catalogue = catalogues[language];
  let formats = compiled.get(catalogue);
  if (!formats) {
    formats = new Map();
    compiled.set(catalogue, formats);
  }
  const known = formats;
  return (key, values) => {
    // A built extension holds messages with arguments as trees; see `build/compile-messages.ts`.
    const message: string | MessageFormatElement[] = catalogue[key];
    if (isPlain(message)) return message;
    let format = known.get(key);
    if (!format) {
      format = new IntlMessageFormat(message, language, undefined, { ignoreTag: true });
      known.set(key, format);
    }
    return String(format.format(values));
  };
}

function isPlain(message: string | MessageFormatElement[]): message is string {
  return typeof message === 'string' && !message.includes('{');
}
