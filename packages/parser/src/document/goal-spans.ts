import type { OutlineNode } from '../outline/outline';
import type { Paragraph } from '../outline/paragraphs';
import { firstWords } from '../text/first-words';
import type { Span } from '../text/span';
import { sectionHeading } from './item-heading';
import { skipStops } from './spans';

/** A goal, and what it is called in the path: 到2025年, or its first words. */
export interface GoalSpan extends Span {
  label: string;
  dated: boolean;
}

const DATE_OR_NUMBER =
  /\d|[０-９]|[一二三四五六七八九十百千万]+(?:个|项|家|倍|位|名|成|%)|翻(?:一|两)?番|全覆盖|前列|年底/u;
const DATED =
  /^(?:力争)?(?:通过[^，,]{1,12}努力[，,])?(?:力争)?(?:到|至|在)?(?:[“”一二三四五十]{4,6}(?:期间|期末|末))?(?:\d{4}年(?:底|末|前|\d{1,2}月)?|“十[三四五六]五”[\u4e00-\u9fff]{0,2})[^，,。；]{0,8}(?=[，,])/u;
const GOAL_SENTENCE = /^(?:总体|工作|发展|主要|建设)?目标[是：:]/u;
/** A heading in front of a goal's text that isn't part of it. */
const MAX_GOAL_HEADING = 20;

/**
 * Goals below a heading: each paragraph or dash bullet, if any of them has a figure or a date. Where the
 * heading stands over guiding thought as well (总体要求), only dated ones count.
 */
export function goalSpans(text: string, node: OutlineNode, mixed: boolean): GoalSpan[] {
  const own = [...(node.paragraph === null ? [] : [withoutHeading(text, node.paragraph)]), ...node.body];
  const below = mixed ? [] : node.children.flatMap(spansBelow);
  const spans = [...own, ...below].filter(({ start, end }) => start < end);
  if (!spans.some(({ start, end }) => DATE_OR_NUMBER.test(text.slice(start, end)))) return [];
  return spans.flatMap((span) => {
    const content = text.slice(span.start, span.end);
    const dated = DATED.exec(content)?.[0];
    // Rows of tables of indicators end without a stop.
    if (!/[。；;！!”）)]$/u.test(content)) return [];
    if (mixed && dated === undefined && !GOAL_SENTENCE.test(content)) return [];
    if (below.length === 0 && !DATE_OR_NUMBER.test(content)) return [];
    return [
      {
        start: span.start,
        end: span.end,
        label: dated ?? firstWords(text, span),
        dated: dated !== undefined,
      },
    ];
  });
}

function spansBelow(node: OutlineNode): Span[] {
  const own = node.paragraph === null ? [] : [{ start: node.paragraph.bodyStart, end: node.paragraph.end }];
  return [...own, ...node.body, ...node.children.flatMap(spansBelow)];
}

function withoutHeading(text: string, { bodyStart, end }: Paragraph): Span {
  const heading = sectionHeading(text.slice(bodyStart, end));
  if (heading.length > MAX_GOAL_HEADING) return { start: bodyStart, end };
  return { start: skipStops(text, bodyStart + heading.length, end), end };
}
