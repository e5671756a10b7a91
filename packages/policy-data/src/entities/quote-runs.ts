export interface Quote {
  /** Text between the marks. */
  inner: string;
  /** UTF-16 offsets of the marks' outer edges. */
  start: number;
  end: number;
}

/** Quotations that a sentence lines up: “云砂管”“红盾智坊”“莲宿码”等特色应用. What stands before and after the row holds for all. */
export interface QuoteRun {
  quotes: Quote[];
  /** Up to 14 characters before the first, within the clause. */
  before: string;
  /** Up to 24 characters after the last, within the clause. */
  after: string;
}

const QUOTE = /[“"]([^“”"‘’\n]{1,40})[”"]|‘([^“”"‘’\n]{1,40})’/gu;
/** What may stand between two quotations of one row. */
const BETWEEN = /^(?:、|和|及|与|以及|，)?$/u;

function clauseBefore(text: string, at: number): string {
  return /[^，。；：\n,;:]*$/u.exec(text.slice(Math.max(0, at - 14), at))?.[0] ?? '';
}

function clauseAfter(text: string, at: number): string {
  return /^[^，。；：\n,;:]*/u.exec(text.slice(at, at + 24))?.[0] ?? '';
}

/** Rows of quotations in `text`, in order. Nested single marks are part of the inner text. */
export function quoteRuns(text: string): QuoteRun[] {
  const runs: QuoteRun[] = [];
  let current: Quote[] = [];
  const close = () => {
    const first = current[0];
    const last = current.at(-1);
    if (first && last) {
      runs.push({
        quotes: current,
        before: clauseBefore(text, first.start),
        after: clauseAfter(text, last.end),
      });
    }
    current = [];
  };
  for (const match of text.matchAll(QUOTE)) {
    const quote: Quote = {
      inner: match[1] ?? match[2] ?? '',
      start: match.index,
      end: match.index + match[0].length,
    };
    const last = current.at(-1);
    if (last && !BETWEEN.test(text.slice(last.end, quote.start))) close();
    current.push(quote);
  }
  close();
  return runs;
}
