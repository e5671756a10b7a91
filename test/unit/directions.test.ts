import { readFileSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

interface Rule {
  /** Packages of ours that its shipped code may import. */
  may: readonly string[];
  /** Of those, packages of which only types may be imported, and the records' own module. */
  typesOnly?: readonly string[];
  /** Knows the DOM (`document`, `window`, …). */
  dom?: boolean;
  /** Touches `browser.*`. */
  browser?: boolean;
}

/** ARCHITECTURE.md, “Directions between packages”. */
const RULES: Record<string, Rule> = {
  hanzi: { may: [] },
  matcher: { may: ['hanzi'] },
  parser: { may: ['hanzi'] },
  'policy-data': { may: ['hanzi', 'matcher', 'parser'] },
  page: { may: ['hanzi', 'matcher'], dom: true },
  store: { may: ['hanzi', 'policy-data', 'platform'], typesOnly: ['policy-data', 'platform'] },
  ui: {
    may: ['hanzi', 'policy-data', 'platform', 'store'],
    typesOnly: ['policy-data', 'platform', 'store'],
    dom: true,
  },
  platform: {
    may: ['hanzi', 'policy-data', 'store'],
    typesOnly: ['policy-data', 'store'],
    dom: true,
    browser: true,
  },
};

/** Imports that only `platform` and the entrypoints may have. */
const BROWSER_MODULES = /^(?:webextension-polyfill|wxt(?:\/|$))/;

/** The shape of the records, with the few constants that belong to it. */
const RECORDS = 'policy-data/records';

/** Names that a package without DOM may not read as globals. */
const DOM_GLOBALS = new Set(['document', 'window', 'localStorage', 'customElements']);
const BROWSER_GLOBALS = new Set(['browser', 'chrome']);

interface Import {
  specifier: string;
  typeOnly: boolean;
}

async function sourceFiles(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  return entries
    .filter(
      (entry) => entry.isFile() && /\.tsx?$/.test(entry.name) && !/\.(?:test|d)\.tsx?$/.test(entry.name),
    )
    .map((entry) => join(entry.parentPath, entry.name));
}

function parse(file: string): ts.SourceFile {
  return ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest, true);
}

function importsOf(source: ts.SourceFile): Import[] {
  const found: Import[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node) && ts.isStringLiteral(node.moduleSpecifier)) {
      const clause = node.importClause;
      const bindings = clause?.namedBindings;
      const allTypes =
        bindings !== undefined &&
        ts.isNamedImports(bindings) &&
        clause?.name === undefined &&
        bindings.elements.length > 0 &&
        bindings.elements.every((element) => element.isTypeOnly);
      const typeOnly = clause?.phaseModifier === ts.SyntaxKind.TypeKeyword || allTypes;
      found.push({ specifier: node.moduleSpecifier.text, typeOnly });
    } else if (
      ts.isExportDeclaration(node) &&
      node.moduleSpecifier &&
      ts.isStringLiteral(node.moduleSpecifier)
    ) {
      found.push({ specifier: node.moduleSpecifier.text, typeOnly: node.isTypeOnly });
    } else if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) {
      const [argument] = node.arguments;
      if (argument && ts.isStringLiteral(argument)) found.push({ specifier: argument.text, typeOnly: false });
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

/** Global names read as `name.…`, `name[…]` or `name(…)`, unless the file declares that name anywhere. */
function globalsOf(source: ts.SourceFile, names: ReadonlySet<string>): string[] {
  const declared = new Set<string>();
  const read = new Set<string>();
  const visit = (node: ts.Node): void => {
    const named = node as { name?: ts.Node };
    if (
      (ts.isVariableDeclaration(node) ||
        ts.isParameter(node) ||
        ts.isBindingElement(node) ||
        ts.isImportClause(node) ||
        ts.isImportSpecifier(node) ||
        ts.isFunctionDeclaration(node)) &&
      named.name &&
      ts.isIdentifier(named.name)
    ) {
      declared.add(named.name.text);
    }
    if (
      (ts.isPropertyAccessExpression(node) ||
        ts.isElementAccessExpression(node) ||
        ts.isCallExpression(node)) &&
      ts.isIdentifier(node.expression) &&
      names.has(node.expression.text)
    ) {
      read.add(node.expression.text);
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return [...read].filter((name) => !declared.has(name));
}

/** Name of the workspace package that a specifier points to, or null. */
function packageOf(specifier: string): string | null {
  return (
    /^@policy-lens\/([^/]+)/.exec(specifier)?.[1] ??
    (/^policy-data(?:\/|$)/.test(specifier) ? 'policy-data' : null)
  );
}

describe('directions between packages', () => {
  it('has a rule for every package', async () => {
    expect(new Set(Object.keys(RULES))).toEqual(new Set(await readdir(join(ROOT, 'packages'))));
  });

  it.each(Object.entries(RULES))('%s', async (name, rule) => {
    const wrong: string[] = [];
    const folder = join(ROOT, 'packages', name, 'src');
    for (const file of await sourceFiles(folder)) {
      const source = parse(file);
      const place = file.slice(ROOT.length);
      for (const { specifier, typeOnly } of importsOf(source)) {
        const target = packageOf(specifier);
        if (target === name) wrong.push(`${place}: imports its own package by name (${specifier})`);
        else if (target !== null && !rule.may.includes(target))
          wrong.push(`${place}: may not import ${specifier}`);
        else if (target !== null && rule.typesOnly?.includes(target) && !typeOnly && specifier !== RECORDS) {
          wrong.push(`${place}: may import only types of ${specifier}`);
        }
        if (/^(?:\.\.\/)+(?:packages|entrypoints|test|scripts)\//.test(specifier)) {
          wrong.push(`${place}: reaches into another folder (${specifier})`);
        }
        if (!rule.browser && BROWSER_MODULES.test(specifier))
          wrong.push(`${place}: may not import ${specifier}`);
      }
      if (!rule.dom)
        wrong.push(...globalsOf(source, DOM_GLOBALS).map((global) => `${place}: may not use ${global}`));
      if (!rule.browser) {
        wrong.push(
          ...globalsOf(source, BROWSER_GLOBALS).map((global) => `${place}: may not use ${global}.*`),
        );
      }
    }
    expect(wrong).toEqual([]);
  });

  it('keeps webextension-polyfill out of the entrypoints', async () => {
    const wrong: string[] = [];
    for (const file of await sourceFiles(join(ROOT, 'entrypoints'))) {
      for (const { specifier } of importsOf(parse(file))) {
        if (specifier === 'webextension-polyfill') wrong.push(file.slice(ROOT.length));
      }
    }
    expect(wrong, 'only packages/platform touches browser.*').toEqual([]);
  });
});
