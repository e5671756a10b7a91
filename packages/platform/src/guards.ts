/**
 * Checks of data that come from elsewhere, by hand: they are bundled into every page's content script, where
 * a schema library would cost 3 KB. What only the background checks is described with one; see
 * `background-shapes.ts`.
 */
export type Guard<T> = (value: unknown) => value is T;

export function isText(most: number, least = 1): Guard<string> {
  return (value): value is string =>
    typeof value === 'string' && value.length >= least && value.length <= most;
}

export const isFlag: Guard<boolean> = (value) => typeof value === 'boolean';

export const isNumber: Guard<number> = (value): value is number => Number.isFinite(value);

export const isInteger: Guard<number> = (value): value is number => Number.isInteger(value);

export const isCount: Guard<number> = (value): value is number => isInteger(value) && value >= 0;

export function isOneOf<const T extends string>(values: readonly T[]): Guard<T> {
  return (value): value is T => values.some((one) => one === value);
}

export function isListOf<T>(isItem: Guard<T>, most: number): Guard<T[]> {
  return (value): value is T[] => Array.isArray(value) && value.length <= most && value.every(isItem);
}

/** An object with exactly these fields, of which those in `optional` may be missing. */
export function isObject<T extends object>(
  fields: { [K in keyof T]-?: Guard<Exclude<T[K], undefined>> },
  optional: readonly (keyof T)[] = [],
): Guard<T> {
  const guards = new Map(Object.entries<Guard<unknown>>(fields));
  const required = [...guards.keys()].filter((name) => !optional.some((one) => one === name));
  return (value): value is T =>
    typeof value === 'object' &&
    value !== null &&
    required.every((name) => Object.hasOwn(value, name)) &&
    Object.entries(value).every(([name, field]) => guards.get(name)?.(field) === true);
}
