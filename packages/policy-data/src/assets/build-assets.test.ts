import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Lexicon } from '@policy-lens/matcher/lexicon';
import { openLexicon } from '@policy-lens/matcher/open-lexicon';
import { readSpan } from '@policy-lens/parser/text/read-span';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { RegionsAsset } from '../page-region';
import type { DataSet, SourceEdition } from '../records';
import { buildAssets } from './build-assets';

let folder: string;
let data: DataSet;
let lexicon: Lexicon;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'policy-data-assets-'));
  await buildAssets(folder);
  data = JSON.parse(readFileSync(join(folder, 'records.json'), 'utf8')) as DataSet;
  lexicon = openLexicon(new Uint8Array(readFileSync(join(folder, 'lexicon.bin'))).buffer);
}, 60_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const names = (text: string, region: string | null) =>
  lexicon
    .match(text, { region })
    .flatMap((match) => match.entities)
    .map((entity) => data.entities.find(({ id }) => id === lexicon.entity(entity).id)?.name);

test('lexicon and records are of one build', () => {
  expect([lexicon.version, lexicon.hash]).toEqual([data.version, data.hash]);
  const regions = JSON.parse(readFileSync(join(folder, 'regions.json'), 'utf8')) as RegionsAsset;
  expect(regions.hosts).toContain('|hunan=430000|');
});

test('the lexicon finds in each commitment what the tables say it mentions', () => {
  const regionOf = new Map(data.documents.map((document) => [document.id, document.regionCode]));
  let found = 0;
  let all = 0;
  for (const commitment of data.commitments) {
    const matches = lexicon.match(commitment.text, { region: regionOf.get(commitment.documentId) ?? null });
    for (const mention of commitment.mentions) {
      all++;
      const match = matches.find(
        (m) => m.start <= mention.start + 1 && m.end >= mention.end - 1 && m.start < mention.end,
      );
      if (match?.entities.some((entity) => lexicon.entity(entity).id === mention.entityId)) found++;
    }
  }
  expect(all).toBeGreaterThan(500);
  expect(found / all).toBeGreaterThan(0.99);
});

test('a relative name links to its own region only', () => {
  expect(names('市发展改革委、省数据局', '430300')).toEqual(['湘潭市发展和改革委员会', '湖南省数据局']);
  expect(names('市发展改革委、省数据局', '330100')).toEqual([]);
  expect(names('市发展改革委、省数据局', null)).toEqual([]);
  expect(names('湘潭市发改委', '330100')).toEqual(['湘潭市发展和改革委员会']);
});

test.each(['710000', '810000', '820000'])('pages of %s have ministries and laws of their own', (region) => {
  expect(names('教育部、財政部訂定著作權法', region)).toEqual([]);
  expect(names('中國人民銀行、國家稅務總局', region)).toEqual(['中国人民银行', '国家税务总局']);
  expect(names('教育部、財政部', null)).toEqual(['教育部', '财政部']);
});

test('a law is known without the name of the state, and not inside other words', () => {
  expect(names('根据《外商投资法》和民法典', '110000')).toEqual([
    '中华人民共和国外商投资法',
    '中华人民共和国民法典',
  ]);
  expect(names('行政处罚法律文书、水法院、市场主体登记管理', '110000')).toEqual([]);
});

test('a common name of one region is no name elsewhere', () => {
  expect(names('建设城市大脑、发放“算力券”', '440100')).toEqual(['城市大脑']);
  expect(names('建设城市大脑、发放“算力券”', '330100')).toEqual([]);
  expect(names('接入“浙里办”', '440100')).toEqual(['浙里办']);
});

test('the nation’s organs, platforms and laws are known and described, also where no plan mentions them', () => {
  const text = '国务院国资委、体育总局和银保监会依照《中华人民共和国行政许可法》，通过全国12315平台受理。';
  const found = [
    '国务院国有资产监督管理委员会',
    '国家体育总局',
    '国家金融监督管理总局',
    '中华人民共和国行政许可法',
    '全国12315平台',
  ];
  expect(names(text, '440100')).toEqual(found);
  for (const name of found)
    expect(data.entities.find((entity) => entity.name === name)?.description, name).toMatch(/。$/u);
  const bureau = data.entities.find((entity) => entity.name === '国家数据局');
  expect(data.entities.find((entity) => entity.id === bureau?.parentId)?.name).toBe('国家发展和改革委员会');
});

test('every name has something to show', () => {
  for (const entity of data.entities) {
    const shows =
      entity.commitmentIds.length > 0 ||
      entity.documentId !== null ||
      entity.citedBy.length > 0 ||
      entity.description !== null;
    const plain = entity.name.replace(/[“”]/gu, '');
    if (!shows && plain.length > 5 && entity.kind !== 'agency')
      expect(names(entity.name, entity.regionCode)).not.toContain(entity.name);
  }
});

test('a plan of the data is an instrument that leads to its document', () => {
  const plan = data.entities.find((entity) => entity.name === '湖南省2024年数据和政务服务管理工作要点');
  expect(plan?.kind).toBe('instrument');
  expect(data.documents.map((document) => document.id)).toContain(plan?.documentId);
});

test('threads lead both ways', () => {
  const byId = new Map(data.commitments.map((commitment) => [commitment.id, commitment]));
  const linked = data.commitments.filter((commitment) => commitment.thread.length > 0);
  expect(linked.length).toBeGreaterThan(20);
  for (const commitment of linked) {
    for (const link of commitment.thread) {
      const back = byId.get(link.commitmentId)?.thread ?? [];
      expect(back.some((other) => other.commitmentId === commitment.id)).toBe(true);
    }
  }
});

test('every clause can be found in its source, with what was corrected there', () => {
  for (const document of data.documents) {
    const file = join(folder, 'sources', `${document.id}.json`);
    const edition = JSON.parse(readFileSync(file, 'utf8')) as SourceEdition;
    expect(new Set(Object.keys(edition.clauses))).toEqual(new Set(document.commitmentIds));
    const repairs = edition.repairs.map(({ start, end, ...rest }) => ({
      sourceStart: start,
      sourceEnd: end,
      evidence: '',
      ...rest,
    }));
    expect(repairs.every((repair, i) => repair.sourceStart >= (repairs[i - 1]?.sourceEnd ?? 0))).toBe(true);
    for (const commitment of data.commitments.filter(({ documentId }) => documentId === document.id)) {
      const span = edition.clauses[commitment.id] ?? { start: 0, end: 0 };
      const text = readSpan(edition.text, span.start, span.end, repairs);
      const key = (one: string) => one.replace(/[^\p{Script=Han}]/gu, '');
      // A clause's responsibilities stand in brackets after it, in the source's span and in columns of their own.
      expect(key(text)).toContain(key(commitment.text).slice(0, 20));
    }
  }
});
