import type { CommitmentRecord } from 'policy-data/records';

/** Letters of a clause by which a passage of the page is known to be it. */
const KEY_LENGTH = 16;

/** Han characters and digits alone: white space, punctuation and inserted readings differ from page to page. */
function keyOf(text: string): string {
  return text.replace(/[^\p{Script=Han}\d]/gu, '');
}

/**
 * Ids of the commitments that the passages of a page hold, in the plan's order. A clause counts where the
 * beginning of its heading or of its text stands in a passage.
 * @param passages in canonical Simplified
 */
export function commitmentsInView(
  commitments: readonly CommitmentRecord[],
  passages: readonly string[],
): string[] {
  const keys = passages.map(keyOf);
  const stands = (text: string | null): boolean => {
    const wanted = keyOf(text ?? '').slice(0, KEY_LENGTH);
    return wanted.length >= KEY_LENGTH / 2 && keys.some((key) => key.includes(wanted));
  };
  return commitments.filter(({ heading, text }) => stands(text) || stands(heading)).map(({ id }) => id);
}
