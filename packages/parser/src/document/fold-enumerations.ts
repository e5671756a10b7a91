import type { OutlineNode } from '../outline/outline';

/** Members of a list inside a sentence are short; longer ones are measures of their own. */
const MAX_MEMBER = 60;

/**
 * Takes the members of a list inside a sentence back into the item that they belong to: its text ends with a
 * colon, and each member but the last with a semicolon (…符合下列条件：（1）…；（2）…。).
 */
export function foldEnumerations(text: string, node: OutlineNode): void {
  for (const child of node.children) foldEnumerations(text, child);
  const lead = node.body.at(-1) ?? node.paragraph;
  if (lead === null || node.children.length < 2 || !/[：:]$/u.test(text.slice(lead.start, lead.end))) return;
  const members = node.children.map(({ paragraph, body, children }) =>
    paragraph === null || body.length > 0 || children.length > 0 ? null : paragraph,
  );
  const listed = members.every(
    (member, index) =>
      member !== null &&
      member.end - member.bodyStart <= MAX_MEMBER &&
      (index === members.length - 1 || /[；;，,]$/u.test(text.slice(member.start, member.end))),
  );
  if (!listed) return;
  for (const member of members) if (member !== null) node.body.push(member);
  node.children = [];
}
