// Writes the declarations of the published library: dist/types, with the workspace's packages as relative paths.
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const packages = join(root, '..');
const WORKSPACE = /(['"])@policy-lens\/([a-z-]+)\/([\w/-]+)\1/gu;

/**
 * Writes them into `outDir`, a folder for each package; the library's is `policy-data/src/library.d.ts`.
 * @returns the files that were written
 */
export function declareTypes(outDir = join(root, 'dist', 'types')): string[] {
  const options: ts.CompilerOptions = {
    declaration: true,
    emitDeclarationOnly: true,
    module: ts.ModuleKind.ESNext,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
    target: ts.ScriptTarget.ES2022,
    rootDir: packages,
    outDir,
    skipLibCheck: true,
    strict: true,
    exactOptionalPropertyTypes: true,
    types: ['node'],
  };
  const library = join(packages, 'policy-data', 'src', 'library.ts');
  const program = ts.createProgram([library], options);
  const written: string[] = [];
  program.emit(undefined, (path, text) => {
    const reached = text
      .replace(WORKSPACE, (_, quote: string, name: string, module: string) => {
        const to = relative(dirname(path), join(outDir, name, 'src', module)).replaceAll('\\', '/');
        return `${quote}${to.startsWith('.') ? to : `./${to}`}${quote}`;
      })
      // Node's own resolution, which readers of the package may use, wants the extension.
      .replace(/(from ['"]|import\(['"])(\.{1,2}\/[^'"]+?)(?:\.js)?(?=['"])/gu, '$1$2.js');
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, reached);
    written.push(path);
  });
  return written;
}

if (process.argv[1] && resolve(process.argv[1]) === fileURLToPath(import.meta.url)) declareTypes();
