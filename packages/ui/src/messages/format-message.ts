import type { UiLanguage } from './languages';

/** What a catalogue's messages with arguments become at build time: the trees of the ICU message parser. */
export type MessageElement =
  | { type: typeof LITERAL; value: string }
  | { type: typeof ARGUMENT; value: string }
  | { type: typeof NUMBER; value: string }
  | {
      type: typeof PLURAL;
      value: string;
      offset: number;
      options: Record<string, { value: MessageElement[] }>;
    }
  | { type: typeof POUND };

/* Numbers of `TYPE` in @formatjs/icu-messageformat-parser. */
export const LITERAL = 0;
export const ARGUMENT = 1;
export const NUMBER = 2;
export const PLURAL = 6;
export const POUND = 7;

export type MessageValues = Readonly<Record<string, string | number>>;

/**
 * A message as text, by ICU's rules: numbers and plurals come from the browser's own Intl. Says the same as
 * intl-messageformat, which the tests hold against it, at a tenth of its size in every page.
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
  if (element.type === LITERAL) return element.value;
  if (element.type === POUND) return new Intl.NumberFormat(language).format(counted ?? 0);
  const value = values[element.value];
  if (value === undefined) throw new RangeError(`the message needs a value for ${element.value}`);
  if (element.type === ARGUMENT) return String(value);
  const number = Number(value);
  if (element.type === NUMBER) return new Intl.NumberFormat(language).format(number);
  const rest = number - element.offset;
  const option =
    element.options[`=${number}`] ??
    element.options[new Intl.PluralRules(language).select(rest)] ??
    element.options.other;
  return formatMessage(option?.value ?? [], language, values, rest);
}
