/**
 * The same text in memory of its own. Engines keep a slice of a text as a view of it, so that a title kept from
 * each document would keep the documents.
 */
export function ownCopy(text: string): string {
  return Buffer.from(text, 'utf16le').toString('utf16le');
}
