import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { loadedFiles } from '../../scripts/loaded-files';

/* What size budgets count: everything that is loaded before a page or the worker runs. */

describe('the files that an entry loads', () => {
  let folder: string;

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'policy-lens-loaded-'));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  function write(path: string, text: string): void {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  const loaded = (entry: string) =>
    loadedFiles(join(folder, entry), folder).map((file) => relative(folder, file));

  it('are those that a module imports, and what those import, each once', () => {
    write(
      'background.js',
      'import{n as e}from"./chunks/a.js";import"./chunks/b.js";import*as z from"./chunks/c.js";e()',
    );
    write('chunks/a.js', "import { d } from './d.js';\nexport { d as n };");
    write('chunks/b.js', 'export*from"./d.js";');
    write('chunks/c.js', 'import t,{u}from"/chunks/a.js";var x=1;export{x as default}');
    write('chunks/d.js', 'export const d = 1;');
    expect(loaded('background.js')).toEqual([
      'background.js',
      'chunks/a.js',
      'chunks/b.js',
      'chunks/c.js',
      'chunks/d.js',
    ]);
  });

  it('are not those that are imported later', () => {
    write('background.js', 'import("./chunks/later.js").then(x=>x.run());const a={import:"./no.js"}');
    expect(loaded('background.js')).toEqual(['background.js']);
  });

  it('are the scripts and styles of a page, and what the scripts import', () => {
    write(
      'popup.html',
      `<!doctype html><link rel="icon" href="/icon.png"><link rel="stylesheet" href="/assets/popup.css">
        <link rel="modulepreload" href="/chunks/a.js"><script type="module" src="/chunks/popup.js"></script>`,
    );
    write('assets/popup.css', 'p { color: red }');
    write('chunks/popup.js', 'import{a}from"./a.js";import{b}from"./b.js";');
    write('chunks/a.js', '');
    write('chunks/b.js', '');
    expect(loaded('popup.html')).toEqual([
      'popup.html',
      'assets/popup.css',
      'chunks/a.js',
      'chunks/popup.js',
      'chunks/b.js',
    ]);
  });

  it('are an error where one of them is missing', () => {
    write('background.js', 'import"./gone.js";');
    expect(() => loaded('background.js')).toThrow('gone.js');
  });
});
