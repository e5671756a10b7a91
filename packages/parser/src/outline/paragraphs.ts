import { frameCuts } from './flattened-frame';
import { type Label, type LabelStyle, labelAt } from './labels';

/** A paragraph or a labelled stretch of one; offsets in the clean text, without white space at either end. */
export interface Paragraph {
  start: number;
  end: number;
  label: Label | null;
  /** Where the text after the label begins. */
  bodyStart: number;
  /** Whether it was cut out of a longer paragraph. */
  inline: boolean;
}

/** Styles by which running text is cut when it has lost its line breaks. */
const INLINE_STYLES: readonly LabelStyle[] = [
  'part',
  'chapter',
  'section',
  'article',
  'cn',
  'cn-paren',
  'ar-dot',
];
/** Paragraphs shorter than this aren't searched for labels inside. */
const MIN_FLATTENED = 120;

/** No document has more; what comes behind, in a file of another kind, isn't read. */
export const MAX_PARAGRAPHS = 100_000;

/** Paragraphs of a clean text in order: its lines, and labelled stretches of lines that several items share. */
export function splitParagraphs(text: string): Paragraph[] {
  const paragraphs: Paragraph[] = [];
  for (let start = 0; start < text.length && paragraphs.length < MAX_PARAGRAPHS; ) {
    const found = text.indexOf('\n', start);
    const end = found < 0 ? text.length : found;
    const cuts =
      end - start < MIN_FLATTENED ? [] : merge(inlineLabels(text, start, end), frameCuts(text, start, end));
    let from = start;
    for (const cut of cuts) {
      push(paragraphs, text, from, cut, from !== start);
      from = cut;
    }
    push(paragraphs, text, from, end, from !== start);
    start = end + 1;
  }
  return paragraphs;
}

function merge(a: number[], b: number[]): number[] {
  return b.length === 0 ? a : [...new Set([...a, ...b])].sort((x, y) => x - y);
}

function push(paragraphs: Paragraph[], text: string, from: number, to: number, inline: boolean): void {
  let start = from;
  let end = to;
  while (start < end && /\s/u.test(text[start] ?? '')) start++;
  while (end > start && /\s/u.test(text[end - 1] ?? '')) end--;
  if (start === end) return;
  const label = labelAt(text, start);
  paragraphs.push({
    start,
    end,
    label,
    bodyStart: label === null ? start : Math.min(label.end, end),
    inline,
  });
}

/**
 * Offsets inside a line at which an item begins. A label counts where a sentence has just ended, or where it
 * continues a row that such a label has begun; each row must have at least two members in order, so that a
 * lone （一） in prose cuts nothing.
 */
function inlineLabels(text: string, start: number, end: number): number[] {
  const candidates: { at: number; label: Label; firm: boolean }[] = [];
  for (let at = start; at < end; at++) {
    const unit = text.charCodeAt(at);
    if (!MAY_START_LABEL.has(unit)) continue;
    const label = labelAt(text, at);
    if (label === null || !INLINE_STYLES.includes(label.style) || label.end >= end) continue;
    const before = text[at - 1] ?? '';
    const firm = at === start || /[。；！？;!?\s\u3000：:）)〕”]/u.test(before);
    // Headings of flattened text end without a sign: …总体要求（一）指导思想…, …制度体系1.推进立法…
    if (firm || /[\u3400-\u9fff]/u.test(before)) candidates.push({ at, label, firm });
    at = Math.max(at, label.end - 1);
  }
  const cuts = rows(candidates).filter((at) => at !== start);
  return cuts.length === 0 ? cuts : [...cuts, ...dashes(text, start, end)].sort((a, b) => a - b);
}

/** Dash bullets of a flattened line: at least two, each behind a sentence. */
function dashes(text: string, start: number, end: number): number[] {
  const found: number[] = [];
  for (let at = text.indexOf('——', start + 1); at >= 0 && at < end; at = text.indexOf('——', at + 2)) {
    if (/[。；：]/u.test(text[at - 1] ?? '')) found.push(at);
  }
  return found.length < 2 ? [] : found;
}

const MAY_START_LABEL = new Set(
  [...'第（(〔一二三四五六七八九十0123456789０１２３４５６７８９㈠㈡㈢㈣㈤㈥㈦㈧㈨㈩'].map((character) =>
    character.charCodeAt(0),
  ),
);

function rows(candidates: readonly { at: number; label: Label; firm: boolean }[]): number[] {
  const accepted = new Set<number>();
  const last = new Map<LabelStyle, { at: number; value: number }>();
  for (const { at, label, firm } of candidates) {
    const previous = last.get(label.style);
    const next = previous !== undefined && label.value === previous.value + 1;
    if (next) {
      accepted.add(previous.at);
      accepted.add(at);
    }
    if (next || (label.value === 1 && (firm || label.style !== 'cn')) || (previous === undefined && firm)) {
      last.set(label.style, { at, value: label.value });
    }
  }
  return [...accepted].sort((a, b) => a - b);
}
