import { TERMINAL } from './asset-format';
import type { TableView } from './read-asset';

/** Id of the word that ends where the trie has `node`, or -1: a leaf is its word's, an inner node may have one. */
export const wordEndingAt = ({ base, check }: Pick<TableView, 'base' | 'check'>, node: number): number =>
  node < 0 ? ~node : check[node + TERMINAL] === TERMINAL ? (base[node + TERMINAL] as number) : -1;
