import { readdirSync, statSync } from 'node:fs';
import { join, relative, sep } from 'node:path';

const READABLE = /\.(?:txt|md|html?)$/iu;

export interface SourceFile {
  path: string;
  /** Path below the folder that was asked for, with `/`; what `source_file` says. */
  name: string;
}

/** Readable files among `paths`, folders entered, in the order of their names (by code unit). Missing paths throw. */
export function listSources(paths: readonly string[]): SourceFile[] {
  const found: SourceFile[] = [];
  for (const path of paths) {
    if (!statSync(path).isDirectory()) {
      found.push({ path, name: path.split(sep).at(-1) ?? path });
      continue;
    }
    const names = readdirSync(path, { recursive: true, encoding: 'utf8' })
      .filter((name) => READABLE.test(name) && statSync(join(path, name)).isFile())
      .map((name) => relative('.', name).split(sep).join('/'))
      .sort((a, b) => (a < b ? -1 : 1));
    for (const name of names) found.push({ path: join(path, name), name });
  }
  return found;
}
