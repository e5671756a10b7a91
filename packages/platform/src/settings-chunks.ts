/** Storage key of the header; the chunks of a long text are `settings/0`, `settings/1`, … */
export const SETTINGS_KEY = 'settings';

/**
 * UTF-16 units in one chunk. Sync storage takes 8,192 bytes for an item with its key; a Chinese character is
 * three bytes in UTF-8, and up to six when the browser escapes it.
 */
const CHUNK_LENGTH = 1_300;

type Header = { text: string } | { chunks: number; check: number };

/** Chunks end between characters: half of a surrogate pair would be stored as U+FFFD. */
function cut(text: string): string[] {
  const chunks: string[] = [];
  for (let from = 0; from < text.length; ) {
    const to = from + CHUNK_LENGTH;
    const splitsPair = text.codePointAt(to - 1) !== text.charCodeAt(to - 1);
    chunks.push(text.slice(from, splitsPair ? to - 1 : to));
    from = splitsPair ? to - 1 : to;
  }
  return chunks;
}

/** FNV-1a over UTF-16 units, 32 bits. */
function checkOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return hash >>> 0;
}

/**
 * Cuts a text into storage items. A short one is a single item, which browsers keep and sync whole; of a long
 * one the header knows the sum, so that a set is noticed whose items come from two machines.
 */
export function splitChunks(text: string): Record<string, unknown> {
  const chunks = cut(text);
  const header: Header = chunks.length <= 1 ? { text } : { chunks: chunks.length, check: checkOf(text) };
  const items: Record<string, unknown> = { [SETTINGS_KEY]: header };
  if (chunks.length > 1) for (const [i, chunk] of chunks.entries()) items[`${SETTINGS_KEY}/${i}`] = chunk;
  return items;
}

/** The text of `splitChunks`; null where there is none or it isn't whole. */
export function joinChunks(items: Record<string, unknown>): string | null {
  const header: unknown = items[SETTINGS_KEY];
  if (typeof header !== 'object' || header === null) return null;
  const { text: whole, chunks, check } = header as { text?: unknown; chunks?: unknown; check?: unknown };
  if (typeof whole === 'string') return whole;
  if (typeof chunks !== 'number') return null;
  let text = '';
  for (let i = 0; i < chunks; i++) {
    const chunk = items[`${SETTINGS_KEY}/${i}`];
    if (typeof chunk !== 'string') return null;
    text += chunk;
  }
  return checkOf(text) === check ? text : null;
}
