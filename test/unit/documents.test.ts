import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { globSync } from 'tinyglobby';
import { describe, expect, it } from 'vitest';

/* What the documents name is there: paths, links, scripts. */

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const DOCUMENTS = ['README.md', 'ARCHITECTURE.md', 'CONTRIBUTING.md', 'docs/browser-bugs.md'];
const read = (file: string) => readFileSync(join(ROOT, file), 'utf8');
const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };

/** Folders of the repository that a path in a document may begin with. */
const TOP = /^(packages|entrypoints|test|scripts|build|docs|seeds|public\/_locales)\//;

/** Whether something is there by that path: `*` and `…` stand for anything, the ending may be left out. */
function isThere(path: string): boolean {
  const clean = path.replace(/\/$/, '').replace('…', '*');
  return globSync([clean, `${clean}.*`], { cwd: ROOT, onlyFiles: false }).length > 0;
}

describe.each(DOCUMENTS)('%s', (file) => {
  const text = read(file);

  it('names only paths that are there', () => {
    const words = text.match(/[\w.@-]+(?:\/[\w.@*<>…-]+)+\/?/g) ?? [];
    const paths = words.map((word) => word.replace(/\.$/, '')).filter((word) => TOP.test(word));
    expect(paths.filter((path) => !/[<>]/.test(path) && !isThere(path))).toEqual([]);
  });

  it('links only to files that are there', () => {
    const links = [...text.matchAll(/\]\(([^)]+)\)/g)].map(([, link]) => link ?? '');
    const local = links.filter((link) => !/^(https?:|#)/.test(link));
    expect(local.filter((link) => !existsSync(join(ROOT, dirname(file), link.replace(/#.*/, ''))))).toEqual(
      [],
    );
  });

  it('names only scripts that are there', () => {
    const named = [...text.matchAll(/npm run ([\w:-]+)/g)].map(([, name]) => name ?? '');
    expect(named.filter((name) => !(name in scripts))).toEqual([]);
  });
});

describe('figures in the README', () => {
  const text = read('README.md');
  const section = /^## Figures\n([\s\S]*?)(?=^## )/m.exec(text)?.[1] ?? '';

  it('stand in one section, which says by which bench each of them was measured', () => {
    const rows = section.split('\n').filter((line) => /^\| (?!What|---)/.test(line));
    expect(rows.length).toBeGreaterThan(0);
    for (const row of rows) expect(row).toMatch(/`npm run bench -- [\w-]+`|`npm run check:sizes`/);
  });

  it('name benches that are there', () => {
    const folders = readdirSync(join(ROOT, 'packages')).map((name) => `packages/${name}/bench`);
    const benches = [...folders, 'test/bench']
      .filter((folder) => existsSync(join(ROOT, folder)))
      .flatMap((folder) => readdirSync(join(ROOT, folder)).map((name) => `${folder}/${name}`))
      .filter((name) => name.endsWith('.bench.ts'));
    for (const [, word] of section.matchAll(/npm run bench -- ([\w-]+)/g))
      expect(benches.some((name) => name.includes(word ?? ' '))).toBe(true);
  });
});
