/** A stretch of text between commas, semicolons and full stops. UTF-16 offsets. */
export interface Clause {
  start: number;
  end: number;
  /** Number of the sentence that it stands in, from 0. */
  sentence: number;
}

/** Longer stretches are no clauses; cutting them keeps hostile input linear. */
const LONGEST_CLAUSE = 400;

const OPENING = '“‘《（(〔【「';
const CLOSING = '”’》）)〕】」';

/**
 * Same-length reading of a text for scanning: full-width digits, letters and signs become ASCII, so that one
 * pattern serves `８０％` and `80%` and offsets stay.
 */
export function scanForm(text: string): string {
  return text.replace(/[！-～]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0));
}

/** Clauses of `text` (in scan form), none empty; commas inside quotation marks, brackets and numbers don't cut. */
export function splitClauses(text: string): Clause[] {
  const clauses: Clause[] = [];
  let start = 0;
  let sentence = 0;
  let depth = 0;
  const cut = (end: number) => {
    if (end > start) clauses.push({ start, end, sentence });
    start = end + 1;
  };
  for (let at = 0; at < text.length; at++) {
    if (at - start >= LONGEST_CLAUSE) {
      cut(at);
      start = at;
      depth = 0;
    }
    const sign = text.charAt(at);
    if (sign === '。' || sign === ';' || sign === '!' || sign === '?' || sign === '\n') {
      cut(at);
      depth = 0;
      if (sign !== ';') sentence++;
    } else if (OPENING.includes(sign)) depth++;
    else if (CLOSING.includes(sign)) depth = Math.max(0, depth - 1);
    else if (sign === ',' && depth === 0 && !isThousandsComma(text, at)) cut(at);
  }
  cut(text.length);
  return clauses;
}

function isThousandsComma(text: string, at: number): boolean {
  return /[0-9]/.test(text.charAt(at - 1)) && /^[0-9]{3}(?![0-9])/.test(text.slice(at + 1, at + 5));
}
