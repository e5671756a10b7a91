/** A text with its full-width digits as ASCII; of the same length. */
export const asciiDigits = (text: string): string =>
  text.replace(/[０-９]/gu, (digit) => String(digit.charCodeAt(0) - 0xff10));
