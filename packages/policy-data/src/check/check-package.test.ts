import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildPackage } from '../build/build-package';
import { checkPackage } from './check-package';

let folder: string;
const build = () => buildPackage(folder, [join(folder, 'plan.txt')]);

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'policy-data-check-'));
  writeFileSync(
    join(folder, 'plan.txt'),
    '湘潭市2025年工作要点\n一、提升服务\n1.推行“一网通办”。全程网办率达到80%以上。(市发改委牵头,市财政局配合)\n2.建设市数据共享交换平台。(责任单位:市发改委)\n湘潭市人民政府办公室\n2025年3月1日\n',
  );
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Builds the package anew, changes one file, and checks it. */
async function problemsAfter(file: string, change: (text: string) => string): Promise<string[]> {
  await build();
  const path = join(folder, file);
  const text = readFileSync(path, 'utf8');
  expect(change(text)).not.toBe(text);
  writeFileSync(path, change(text));
  const { problems } = await checkPackage(folder, [join(folder, 'plan.txt')]);
  return problems.map((p) => `${p.file}:${p.line ?? ''} ${p.reason}`);
}

test('a fresh package has no problem', async () => {
  await build();
  expect((await checkPackage(folder, [join(folder, 'plan.txt')])).problems).toEqual([]);
});

test.each<[string, string, (text: string) => string, RegExp]>([
  [
    'a wrong role',
    'data/responsibilities.csv',
    (t) => t.replace(',lead,', ',boss,'),
    /responsibilities\.csv:2 role is none of/u,
  ],
  [
    'a dangling key',
    'data/responsibilities.csv',
    (t) => t.replace(/(,lead,false,)\w+/u, '$1a000'),
    /entity_id refers to no entities: a000/u,
  ],
  [
    'a moved mention',
    'data/mentions.csv',
    (t) => t.replace(/,(\d+),(\d+)\n/u, (_m, s, e) => `,${Number(s) + 1},${e}\n`),
    /surface isn't what stands at/u,
  ],
  ['another column', 'data/targets.csv', (t) => t.replace('metric', 'measure'), /the columns must be/u],
  ['a row twice', 'data/commitments.csv', (t) => `${t}${t.split('\n')[1]}\n`, /repeats the key/u],
  [
    'a span beyond the source',
    'data/commitments.csv',
    (t) => t.replace(/,(\d+),(\d+),([\w-]+)\n/u, ',$1,99999,$3\n'),
    /ends after the source/u,
  ],
  [
    'another version of Data Package',
    'datapackage.json',
    (t) => t.replace('profiles/2.0/datapackage', 'profiles/1.0/datapackage'),
    /datapackage\.json: \/\$schema/u,
  ],
])('finds %s', async (_name, file, change, reason) => {
  expect((await problemsAfter(file, change)).join('\n')).toMatch(reason);
});

test('finds a source that changed', async () => {
  await build();
  const plan = join(folder, 'plan.txt');
  const text = readFileSync(plan, 'utf8');
  writeFileSync(plan, `${text}\n`);
  const { problems } = await checkPackage(folder, [plan]);
  writeFileSync(plan, text);
  expect(problems[0]?.reason).toMatch(/is another file now/u);
});
