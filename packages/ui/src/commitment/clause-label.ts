/** `二/（一）/3` as a reader cites it: `二·（一）·3`. Empty for a commitment outside any numbering. */
export function clauseLabel(path: string): string {
  return path
    .split('/')
    .filter((label) => label !== '')
    .join('·');
}
