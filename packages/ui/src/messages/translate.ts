import { formatMessage, type MessageElement, type MessageValues } from './format-message';
import type { UiLanguage } from './languages';

/** The messages of one surface in every language; all have the keys of the first (see `catalogues.test.ts`). */
export type Catalogues<Key extends string = string> = Readonly<
  Record<UiLanguage, Readonly<Record<Key, string>>>
>;

export type Translate<Key extends string> = (key: Key, values?: MessageValues) => string;

/**
 * A function from key to text in `language`.
 * @throws RangeError when a message needs a value that isn't given.
 */
export function createTranslate<Key extends string>(
  language: UiLanguage,
  catalogues: Catalogues<Key>,
): Translate<Key> {
  const catalogue = catalogues[language];
  return (key, values = {}) => {
    // Messages with arguments have been made trees while building; see `build/compile-messages.ts`.
    const message: string | readonly MessageElement[] = catalogue[key];
    return typeof message === 'string' ? message : formatMessage(message, language, values);
  };
}
