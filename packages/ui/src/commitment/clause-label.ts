/** Longest label that numbers a clause, as `第二十三条`. Some plans begin a clause with its date instead. */
const LONGEST_NUMBER = 5;

/**
 * `二/（一）/3` as a reader cites it: `二·（一）·3`. Empty for a commitment outside any numbering. A section whose
 * heading the source has lost, `□4`, is left out.
 */
export function clauseLabel(path: string): string {
  return path
    .split('/')
    .filter((label) => label !== '' && !label.startsWith('□') && label.length <= LONGEST_NUMBER)
    .join('·');
}
