import fc from 'fast-check';
import type { CommitmentRecord, DataSet } from 'policy-data/records';
import { describe, expect, it } from 'vitest';
import { packagedSource } from '../data-set/packaged-source';
import { sampleDataSet } from '../testing/sample-data-set';
import { CARD_LIMIT, entityCards, orderRefs } from './entity-card';

const NOWHERE = { regionCode: null, documentId: null };
const source = packagedSource(sampleDataSet());

async function order(id: string, context: { regionCode: string | null; documentId: string | null }) {
  const [card] = await entityCards(source, [id], context);
  return card?.commitments.map((commitment) => commitment.id);
}

describe('the order of a card', () => {
  it('without a place is leads first, then the newest document', async () => {
    expect(await order('bureau', NOWHERE)).toEqual(['c4', 'c5', 'c2', 'c3', 'c6', 'c1']);
  });

  it('begins with the reader’s document, then the reader’s region', async () => {
    const context = { regionCode: '430000', documentId: 'hn2024' };
    expect(await order('bureau', context)).toEqual(['c2', 'c1', 'c5', 'c6', 'c4', 'c3']);
  });

  it('begins with the reader’s region where the page is no plan', async () => {
    const context = { regionCode: '430300', documentId: null };
    expect(await order('bureau', context)).toEqual(['c4', 'c3', 'c5', 'c2', 'c6', 'c1']);
  });

  it('keeps a document’s own order among equals', async () => {
    const context = { regionCode: '430000', documentId: 'hn2025' };
    expect((await order('app', context))?.slice(0, 2)).toEqual(['c5', 'c6']);
  });

  it('puts undated documents last, and loses nothing', () => {
    const dataSet = sampleDataSet();
    const refs = dataSet.commitments.map(({ id, documentId }) => ({ id, documentId, leads: false }));
    fc.assert(
      fc.property(
        fc.array(fc.option(fc.constantFrom('2024', '2025-01', '2025-01-31')), { minLength: 3, maxLength: 3 }),
        (dates) => {
          const documents = new Map(
            dataSet.documents.map((one, i) => [one.id, { ...one, issuedOn: dates[i] ?? null }]),
          );
          const ordered = orderRefs(refs, documents, NOWHERE);
          expect(new Set(ordered)).toEqual(new Set(refs));
          const years = ordered.map((ref) => documents.get(ref.documentId)?.issuedOn ?? '');
          expect(years.every((year, i) => i === 0 || year <= (years[i - 1] ?? ''))).toBe(true);
        },
      ),
    );
  });
});

describe('a card', () => {
  it('holds every document, party and thread that it names', async () => {
    const [card] = await entityCards(source, ['bureau'], NOWHERE);
    expect(card?.documents).toHaveProperty('hn2024');
    expect(Object.keys(card?.documents ?? {})).toHaveLength(3);
    expect(card?.names).toEqual({ app: '湘易办', bureau: '湖南省数据局', government: '湖南省人民政府' });
    expect(Object.keys(card?.threadCommitments ?? {})).toEqual(['c1']);
  });

  it('of an instrument holds the document that it is and those that cite it', async () => {
    const [card] = await entityCards(source, ['opinion'], NOWHERE);
    expect(card?.documents).toHaveProperty('hn2024');
    expect(Object.keys(card?.documents ?? {})).toHaveLength(3);
  });

  it('leaves out commitments that the data set has lost, and doesn’t count them', async () => {
    const [card] = await entityCards(source, ['app'], NOWHERE);
    expect(card?.total).toBe(6);
  });

  it('is one for each known id, in the order asked for', async () => {
    const cards = await entityCards(source, ['app', 'nobody', 'bureau', 'app'], NOWHERE);
    expect(cards.map((card) => card.entity.id)).toEqual(['app', 'bureau']);
  });

  it('holds the first commitments only, and the number of all', async () => {
    const dataSet = manyCommitments(1_000);
    const [card] = await entityCards(packagedSource(dataSet), ['bureau'], NOWHERE);
    expect(card?.commitments).toHaveLength(CARD_LIMIT);
    expect(card?.total).toBe(1_000);
  });
});

function manyCommitments(count: number): DataSet {
  const base = sampleDataSet();
  const [first] = base.commitments;
  const [bureau, ...others] = base.entities;
  if (first === undefined || bureau === undefined) throw new Error('the sample is empty');
  const commitments = Array.from(
    { length: count },
    (_, i): CommitmentRecord => ({ ...first, id: `m${i}`, ordinal: i }),
  );
  return {
    ...base,
    commitments,
    entities: [{ ...bureau, commitmentIds: commitments.map(({ id }) => id) }, ...others],
  };
}
