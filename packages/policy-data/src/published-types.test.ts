import { mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import ts from 'typescript';
import { afterAll, expect, test } from 'vitest';
import { declareTypes } from '../scripts/declare-types';
import { packageRoot } from './package-root';

const folder = mkdtempSync(join(tmpdir(), 'policy-data-types-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const READER = `
import { buildPackage, loadDataSet, resolvePageRegion, streamTable } from './types/policy-data/src/library.js';
const report = await buildPackage('out', ['plans'], { onProgress: ({ done, total }) => void (done / total) });
const line: number | null | undefined = report.errors[0]?.line;
const lead: 'lead' | 'participant' | undefined = loadDataSet('out').commitments[0]?.responsibilities[0]?.role;
for await (const row of streamTable('out', 'targets')) row['metric']?.trim();
export { lead, line, resolvePageRegion };
// @ts-expect-error there is no such option
await buildPackage('out', [], { nothing: true });
`;

test('a program that uses the published library is checked against its declarations', {
  timeout: 120_000,
}, () => {
  expect(declareTypes(join(folder, 'types')).length).toBeGreaterThan(20);
  writeFileSync(join(folder, 'reader.mts'), READER);
  symlinkSync(join(packageRoot(), '..', '..', 'node_modules'), join(folder, 'node_modules'));
  const program = ts.createProgram([join(folder, 'reader.mts')], {
    module: ts.ModuleKind.NodeNext,
    moduleResolution: ts.ModuleResolutionKind.NodeNext,
    target: ts.ScriptTarget.ES2022,
    strict: true,
    noEmit: true,
    types: ['node'],
    typeRoots: [join(folder, 'node_modules', '@types')],
  });
  const problems = ts
    .getPreEmitDiagnostics(program)
    .map((found) => ts.flattenDiagnosticMessageText(found.messageText, '\n'));
  expect(problems).toEqual([]);
});
