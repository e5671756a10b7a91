import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, expect, test } from 'vitest';
import { checkPackage } from '../check/check-package';
import { buildPackage } from './build-package';

const folder = mkdtempSync(join(tmpdir(), 'policy-data-hostile-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

let round = 0;
/** Builds one source and gives what is wrong with the result. */
async function problemsOf(name: string, content: string | Uint8Array): Promise<string[]> {
  const from = join(folder, String(round++));
  mkdirSync(from);
  writeFileSync(join(from, name), content);
  const { errors } = await buildPackage(join(from, 'out'), [join(from, name)]);
  const { problems } = await checkPackage(join(from, 'out'), [join(from, name)]);
  return [...errors.map((e) => e.reason), ...problems.map((p) => `${p.file}:${p.line} ${p.reason}`)];
}

const piece = fc.constantFrom(
  '一、',
  '（一）',
  '1.',
  '\n',
  '。',
  '“',
  '”',
  '《',
  '》',
  '（',
  '）',
  '责任单位：',
  '省数据局',
  '牵头',
  '、',
  '湘易办',
  '“一网通办”',
  '平台',
  '80%',
  '2025年底前',
  '湖南省',
  '2025年3月1日',
  '\u0000',
  '\ud800',
  '務(wù)',
  '\u{20000}',
  '各市州',
);

test('any text becomes a package that passes its check', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(piece, { maxLength: 80 }), async (pieces) => {
      expect(await problemsOf('a.txt', pieces.join(''))).toEqual([]);
    }),
    { numRuns: 60 },
  );
}, 240_000);

test('any bytes and any markup do', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.uint8Array({ maxLength: 400 }),
      fc.constantFrom('a.txt', 'a.html', 'a.md'),
      async (bytes, name) => {
        expect(await problemsOf(name, bytes)).toEqual([]);
      },
    ),
    { numRuns: 60 },
  );
}, 240_000);

test('one file that cannot be read loses none of the others', async () => {
  const from = join(folder, 'mixed');
  mkdirSync(from);
  writeFileSync(
    join(from, 'good.txt'),
    '湘潭市2025年工作要点\n一、提升服务\n1.推行“一网通办”。(市发改委牵头)\n',
  );
  writeFileSync(join(from, 'empty.txt'), '');
  const report = await buildPackage(join(folder, 'mixed-out'), [from]);
  expect(report.commitments['good.txt']).toBe(1);
});
