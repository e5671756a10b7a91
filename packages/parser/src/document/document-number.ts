import { asciiDigits } from '../text/ascii-digits';

const NUMBER =
  /([\u4e00-\u9fff]{1,14}?(?:〔[\u4e00-\u9fff]{1,6}〕)?)\s?[〔[（(【﹝［]\s?(\d{4})\s?年?[〕\]）)】﹞］]\s?(?:第)?\s?(\d{1,5})\s?号/u;

const WHOLE_LINE = new RegExp(`^${NUMBER.source}$`, 'u');
/** Longest line that holds nothing but a number. */
const MAX_LINE = 44;

/** A document number (发文字号) in a clean text as GB/T 9704 writes it, 湘政办发〔2024〕17号, or null. */
export function readDocumentNumber(text: string): string | null {
  const half = asciiDigits(text).replace(/(?<=\d)\s(?=\d)/gu, '');
  const match = NUMBER.exec(half);
  return match === null ? null : `${match[1]}〔${match[2]}〕${Number(match[3])}号`;
}

/** Whether a line holds a document number and nothing else. */
export function isDocumentNumberLine(line: string): boolean {
  if (line.length > MAX_LINE || !line.includes('号')) return false;
  const bare = line.replace(/[\s\u3000]/gu, '').replace(/^[（(](.*)[)）]$/u, '$1');
  return WHOLE_LINE.test(bare);
}
