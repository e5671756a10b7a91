import type { UiLanguage } from './languages';

/**
 * What a catalogue's messages with arguments become at build time: the trees of the ICU message parser, as short
 * as can be, because the card holds those of three languages. A literal is a string.
 */
export type MessageElement =
  | string
  | readonly [typeof ARGUMENT, name: string]
  | readonly [typeof NUMBER, name: string]
  | readonly [
      typeof PLURAL,
      name: string,
      options: Readonly<Record<string, readonly MessageElement[]>>,
      offset: number,
    ]
  | readonly [typeof POUND];

/* Numbers of `TYPE` in @formatjs/icu-messageformat-parser. */
export const ARGUMENT = 1;
export const NUMBER = 2;
export const PLURAL = 6;
export const POUND = 7;

export type MessageValues = Readonly<Record<string, string | number>>;

/**
 * A message as text, by ICU's rules: numbers and plurals come from the browser's own Intl. Says the same as
 * intl-messageformat, which the tests hold against it, at a tenth of its size in every page that shows a card.
 * @throws RangeError when a value is missing.
 */
export function formatMessage(
  elements: readonly MessageElement[],
  language: UiLanguage,
  values: MessageValues,
  counted?: number,
): string {
  return elements.map((element) => formatElement(element, language, values, counted)).join('');
}

function formatElement(
  element: MessageElement,
  language: UiLanguage,
  values: MessageValues,
  counted: number | undefined,
): string {
  if (typeof element === 'string') return element;
  if (element[0] === POUND) return new Intl.NumberFormat(language).format(counted ?? 0);
  const value = values[element[1]];
  if (value === undefined) throw new RangeError(`the message needs a value for ${element[1]}`);
  if (element[0] === ARGUMENT) return String(value);
  const number = Number(value);
  if (element[0] === NUMBER) return new Intl.NumberFormat(language).format(number);
  const [, , options, offset] = element;
  const rest = number - offset;
  const option =
    options[`=${number}`] ?? options[new Intl.PluralRules(language).select(rest)] ?? options.other;
  return formatMessage(option ?? [], language, values, rest);
}
