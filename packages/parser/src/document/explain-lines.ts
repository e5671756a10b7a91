import type { ExplainedLine } from '../model';
import type { CollatedText } from '../text/collated-text';
import type { Item } from './find-items';
import type { FramedParagraph } from './frame';

/** How each paragraph was understood: its role in the document, or the rule that made it a commitment. */
export function explainLines(
  collated: CollatedText,
  text: string,
  framed: readonly FramedParagraph[],
  items: readonly Item[],
): ExplainedLine[] {
  let next = 0;
  return framed.map((paragraph) => {
    while (next < items.length && (items[next]?.end ?? 0) <= paragraph.start) next++;
    const item = items[next];
    const inItem = item !== undefined && item.start < paragraph.end;
    const label = paragraph.label?.style ?? 'no-label';
    return {
      role: inItem ? 'commitment' : paragraph.role,
      rule: inItem
        ? item.rule
        : paragraph.role === 'body'
          ? `section-text/${label}`
          : `frame/${paragraph.role}`,
      text: text.slice(paragraph.start, paragraph.end),
      sourceStart: collated.starts[paragraph.start] ?? 0,
      sourceEnd: collated.ends[paragraph.end - 1] ?? 0,
    };
  });
}
