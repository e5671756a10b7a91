/** Longest sentence that works as an item's title. */
const MAX_HEADING = 50;

/** The first sentence of an item, if it is short and more follows: its title; else null. */
export function itemHeading(text: string): string | null {
  const bracketed = /^【([^【】\n]{2,40})】/u.exec(text);
  if (bracketed !== null && text.length > bracketed[0].length) return bracketed[1] ?? null;
  const end = text.search(/[。\n：:；;]/u);
  if (end < 2 || end > MAX_HEADING) return null;
  const heading = text.slice(0, end);
  if (/[：:；;]/u.test(text[end] ?? '') && (/[，,]/u.test(heading) || heading.length > 24)) return null;
  return text.slice(end + 1).trim() === '' ? null : heading;
}

/** What a node is called, for telling what stands below it: up to its first stop. */
export function sectionHeading(text: string): string {
  const bracketed = /^【([^【】\n]{2,40})】/u.exec(text)?.[1];
  if (bracketed !== undefined) return bracketed;
  const end = text.search(/[。\n：:；;]/u);
  return (end < 0 ? text : text.slice(0, end)).slice(0, MAX_HEADING).trim();
}
