import type { CommitmentQuery } from '@policy-lens/platform/messages';
import { describe, expect, it } from 'vitest';
import { packagedSource } from '../data-set/packaged-source';
import { sampleDataSet } from '../testing/sample-data-set';
import { documentList, documentView } from './document-view';
import { searchCommitments } from './search-commitments';

const source = packagedSource(sampleDataSet());
const ids = async (query: CommitmentQuery) =>
  (await searchCommitments(source, query)).commitments.map((commitment) => commitment.id);

describe('searchCommitments', () => {
  it('finds all, newest document first, in its order within', async () => {
    expect(await ids({})).toEqual(['c3', 'c4', 'c5', 'c6', 'c1', 'c2']);
  });

  it.each<[string, CommitmentQuery, string[]]>([
    ['a region with what belongs to it', { regionPrefix: '43' }, ['c3', 'c4', 'c5', 'c6', 'c1', 'c2']],
    ['a city alone', { regionPrefix: '4303' }, ['c3', 'c4']],
    ['a year', { year: 2024 }, ['c1', 'c2']],
    ['a document', { documentId: 'hn2025' }, ['c5', 'c6']],
    ['what an entity leads', { entityId: 'bureau', role: 'lead' }, ['c4', 'c5', 'c2']],
    ['where an entity is only mentioned', { entityId: 'app' }, ['c3', 'c4', 'c5', 'c6', 'c1', 'c2']],
    ['no role of what is only mentioned', { entityId: 'app', role: 'lead' }, []],
    ['targets', { hasTarget: true }, ['c5']],
    ['every word, wherever it stands', { text: '高频服务  数据局', year: 2025, role: 'lead' }, ['c4', 'c5']],
    ['nothing for a word that isn’t there', { text: '湘易办 养老' }, []],
  ])('restricts to %s', async (_, query, expected) => {
    expect(await ids(query)).toEqual(expected);
  });

  it('pages, and tells the number of all', async () => {
    const page = await searchCommitments(source, { offset: 4, limit: 3 });
    expect(page.commitments.map(({ id }) => id)).toEqual(['c1', 'c2']);
    expect(page.total).toBe(6);
    expect(Object.keys(page.documents)).toEqual(['hn2024']);
    expect(page.names['bureau']).toBe('湖南省数据局');
  });
});

describe('documents', () => {
  it('are listed newest first', async () => {
    expect((await documentList(source)).map(({ id }) => id)).toEqual(['xt2025', 'hn2025', 'hn2024']);
  });

  it('come with their commitments in order and the names in them', async () => {
    const view = await documentView(source, 'hn2024');
    expect(view?.commitments.map(({ id }) => id)).toEqual(['c1', 'c2']);
    expect(view?.names).toEqual({ app: '湘易办', bureau: '湖南省数据局' });
    expect(await documentView(source, 'none')).toBeNull();
  });
});
