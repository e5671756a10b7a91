/** Storage key of the first chunk's header; the chunks are `settings/0`, `settings/1`, … */
export const SETTINGS_KEY = 'settings';

/**
 * UTF-16 units in one chunk. Sync storage takes 8,192 bytes for an item with its key; a Chinese character is
 * three bytes in UTF-8, and up to six when the browser escapes it.
 */
const CHUNK_LENGTH = 1_300;

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

/** Cuts a text into storage items. The header names their number, so that a half-written set is noticed. */
export function splitChunks(text: string): Record<string, unknown> {
  const chunks = cut(text);
  const items: Record<string, unknown> = { [SETTINGS_KEY]: { chunks: chunks.length, length: text.length } };
  for (const [i, chunk] of chunks.entries()) items[`${SETTINGS_KEY}/${i}`] = chunk;
  return items;
}

/** The text of `splitChunks`; null where there is none or it isn't whole. */
export function joinChunks(items: Record<string, unknown>): string | null {
  const header: unknown = items[SETTINGS_KEY];
  if (typeof header !== 'object' || header === null) return null;
  const { chunks, length } = header as { chunks?: unknown; length?: unknown };
  if (typeof chunks !== 'number') return null;
  let text = '';
  for (let i = 0; i < chunks; i++) {
    const chunk = items[`${SETTINGS_KEY}/${i}`];
    if (typeof chunk !== 'string') return null;
    text += chunk;
  }
  return text.length === length ? text : null;
}
