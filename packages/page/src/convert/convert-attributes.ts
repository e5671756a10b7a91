import { hasHan } from '../flows/has-han';
import { localNameOf } from '../flows/own-property';
import type { AttributeLedger } from './attribute-ledger';
import type { FlowConverter } from './flow-converter';

/** Attributes that readers see or hear. */
export const READ_ATTRIBUTES = ['title', 'alt', 'placeholder', 'aria-label', 'label'] as const;

const CHINESE = /^(zh|cmn)\b/i;

/** Whether the page marks an element as Chinese. */
export function hasChinese(element: Element, ledger: AttributeLedger): boolean {
  return CHINESE.test(ledger.originalOf(element, 'lang') ?? '');
}

/**
 * Shows an element's attributes, and the options of a list, as a converter writes them; its language too,
 * unless blocks of text carry that themselves.
 */
export function convertAttributes(
  element: Element,
  converter: FlowConverter,
  ledger: AttributeLedger,
  withLanguage: boolean,
): void {
  for (const name of READ_ATTRIBUTES) {
    const original = ledger.originalOf(element, name);
    if (original === null) continue;
    if (hasHan(original)) ledger.write(element, name, converter.convert(original)?.text ?? original);
  }
  if (withLanguage && hasChinese(element, ledger)) ledger.write(element, 'lang', converter.lang);
  if (localNameOf(element) === 'select') {
    for (const child of element.querySelectorAll('option, optgroup')) convertOption(child, converter, ledger);
  }
}

/**
 * An option is shown by its `label` where it has one. Its text is left alone: without a `value` attribute,
 * the text is what the form sends.
 */
function convertOption(option: Element, converter: FlowConverter, ledger: AttributeLedger): void {
  const label = ledger.originalOf(option, 'label');
  const shown = label ?? (option.localName === 'option' ? optionText(option) : '');
  const text = hasHan(shown) ? (converter.convert(shown)?.text ?? shown) : shown;
  if (text === shown) ledger.restoreOne(option, 'label');
  else ledger.write(option, 'label', text);
}

// https://html.spec.whatwg.org/multipage/form-elements.html#dom-option-text
function optionText(option: Element): string {
  return (option.textContent ?? '').replace(/[\t\n\f\r ]+/g, ' ').trim();
}
