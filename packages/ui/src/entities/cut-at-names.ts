/** A stretch of a sentence: a name in it, or what stands between names. */
export interface SentencePart<Name> {
  text: string;
  name: Name | null;
}

/** A sentence cut at the first occurrence of each name; the parts joined are the sentence. */
export function cutAtNames<Name extends { surface: string }>(
  sentence: string,
  names: readonly Name[],
): SentencePart<Name>[] {
  const parts: SentencePart<Name>[] = [];
  let from = 0;
  const places = names
    .map((name) => ({ name, at: sentence.indexOf(name.surface) }))
    .filter(({ at }) => at >= 0)
    .sort((a, b) => a.at - b.at);
  for (const { name, at } of places) {
    if (at < from) continue;
    if (at > from) parts.push({ text: sentence.slice(from, at), name: null });
    parts.push({ text: name.surface, name });
    from = at + name.surface.length;
  }
  if (from < sentence.length) parts.push({ text: sentence.slice(from), name: null });
  return parts;
}
