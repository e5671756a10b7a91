import { FIRST, LAST, likelyCharacters } from './charset-characters';
import { HANS_WRONG, HANT_MASK, HANT_MISSING } from './script-table';

/** What a text is written in; `none` where no character tells (也是 is both, `2025` neither). */
export type Script = 'hans' | 'hant' | 'mixed' | 'none';

const HANS = 1;
const HANT = 2;

/** Below this share of the characters that tell, the other script counts as noise: a quoted name, a slip. */
const MINORITY = 0.1;

let table: Uint8Array | undefined;

function load(): Uint8Array {
  const scripts = new Uint8Array(LAST - FIRST + 1);
  const { hans, hant } = likelyCharacters();
  for (const code of hans) scripts[code - FIRST] = HANS;
  for (const [index, code] of hant.entries()) {
    const bits = HANT_MASK.charCodeAt(index / 6) - 48;
    if (((bits >> (index % 6)) & 1) === 1) scripts[code - FIRST] = HANT;
  }
  eachCode(HANS_WRONG, (at) => {
    scripts[at] = scripts[at] === HANS ? 0 : HANS;
  });
  eachCode(HANT_MISSING, (at) => {
    scripts[at] = HANT;
  });
  return scripts;
}

/** Calls back with the places in the table that a list of steps leads to. */
function eachCode(steps: string, take: (at: number) => void): void {
  let at = 0;
  for (const step of steps.match(/\.\w{3}|\w/g) ?? []) {
    at += Number.parseInt(step.replace('.', ''), 36);
    take(at);
  }
}

/** How many characters of `text` only Simplified, and only Traditional, writes. */
export function countScripts(text: string): { hans: number; hant: number } {
  table ??= load();
  let hans = 0;
  let hant = 0;
  for (let at = 0; at < text.length; at++) {
    const script = table[text.charCodeAt(at) - FIRST];
    if (script === HANS) hans++;
    else if (script === HANT) hant++;
  }
  return { hans, hant };
}

/**
 * The script of a text flow, told by the characters that only one script writes (OpenCC's tables).
 * A few characters of the other script (less than a tenth) do not make a text `mixed`.
 */
export function detectScript(text: string): Script {
  const { hans, hant } = countScripts(text);
  if (hans + hant === 0) return 'none';
  const share = hant / (hans + hant);
  if (share < MINORITY) return 'hans';
  return share > 1 - MINORITY ? 'hant' : 'mixed';
}
