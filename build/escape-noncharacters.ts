import type { Plugin } from 'vite';

/** Lone surrogates, U+FDD0–FDEF and U+xFFFE/F, literally. */
const UNSAFE =
  /[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]|[\uFDD0-\uFDEF\uFFFE\uFFFF]|[\uD83F\uD87F\uD8BF\uD8FF\uD93F\uD97F\uD9BF\uD9FF\uDA3F\uDA7F\uDABF\uDAFF\uDB3F\uDB7F\uDBBF\uDBFF][\uDFFE\uDFFF]/g;

/** UTF-16 offset of the first noncharacter or lone surrogate, or -1. */
export function findNoncharacter(code: string): number {
  return code.search(UNSAFE);
}

/** The same JavaScript with noncharacters as escapes; they stand in strings and regular expressions only. */
export function escapeCode(code: string): string {
  const escapeUnit = (unit: string): string => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`;
  return code.replace(UNSAFE, (found) => found.split('').map(escapeUnit).join(''));
}

/**
 * Writes noncharacters as escapes. Chromium refuses a whole extension whose content script holds one ("It isn't
 * UTF-8 encoded"; wxt-dev/wxt #353, #1900), and Vite 8 takes escapes in the source apart into literals.
 *
 * In `String.raw` an escape would mean something else; the build fails there rather than guess.
 */
export function escapeNoncharacters(): Plugin {
  return {
    name: 'policy-lens:escape-noncharacters',
    generateBundle(_, bundle) {
      for (const output of Object.values(bundle)) {
        if (output.type !== 'chunk' || findNoncharacter(output.code) < 0) continue;
        if (output.code.includes('String.raw')) {
          this.error(`${output.fileName}: a noncharacter beside String.raw can't be escaped safely`);
        }
        output.code = escapeCode(output.code);
      }
    },
  };
}
