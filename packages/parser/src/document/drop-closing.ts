import type { OutlineNode } from '../outline/outline';

/** Sentences that close a document, below its last item: application, entry into force, contact. */
const CLOSING =
  /^(?:各地区?|各级|各市|各县|各部门|各有关|本(?:意见|方案|通知|措施|办法|计划|细则|政策|规划|行动|要点)|以上|上述|附件|特此|国家、?省|联系人|自本|[\u4e00-\u9fff]{2,8}(?:遵照|参照)执行)/u;
/** Longest line of an item that is only its heading, so that its text stands below. */
const MAX_HEADING_LINE = 40;
/** Items that a document must have before their number of paragraphs says anything. */
const MIN_OTHERS = 3;

/** Items without items below them, in order. */
export function leavesOf(node: OutlineNode): OutlineNode[] {
  return node.children.length === 0 ? [node] : node.children.flatMap(leavesOf);
}

/**
 * Takes from the last item what stands below it but belongs to the whole document: paragraphs that read as a
 * closing, or any if no other item of the document goes on in a second paragraph.
 */
export function dropClosing(text: string, leaves: readonly OutlineNode[]): void {
  const last = leaves.at(-1);
  if (last === undefined || last.style === 'root' || last.body.length === 0) return;
  const others = leaves.slice(0, -1);
  const { paragraph } = last;
  const bare =
    paragraph !== null &&
    paragraph.end - paragraph.bodyStart <= MAX_HEADING_LINE &&
    !/[。；;]./u.test(text.slice(paragraph.bodyStart, paragraph.end));
  if (others.length >= MIN_OTHERS && !bare && others.every(({ body }) => body.length === 0)) last.body = [];
  const from = last.body.findIndex(
    ({ start, end }, index) => (index > 0 || !bare) && CLOSING.test(text.slice(start, end)),
  );
  if (from >= 0) last.body = last.body.slice(0, from);
}
