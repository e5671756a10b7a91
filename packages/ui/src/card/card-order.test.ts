import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { GUANGDONG_PORTAL, HUNAN_PAGE, PORTAL_2024, XIANGYIBAN_CARD } from '../testing/sample-cards';
import { citableClauses } from './citable-clauses';
import { groupCommitments, limitGroup } from './group-commitments';
import { compareRegions } from './region-comparison';

describe('groupCommitments', () => {
  it('puts every commitment into exactly one group, in the order in which it came', () => {
    const documents = Object.keys(XIANGYIBAN_CARD.documents);
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...documents, 'unknown'), { maxLength: 20 }),
        fc.constantFrom('hunan-2025', null, 'elsewhere'),
        fc.constantFrom('430000', '440000', null),
        (ids, documentId, regionCode) => {
          const commitments = ids.map((id, index) => ({ ...PORTAL_2024, id: `c${index}`, documentId: id }));
          const groups = groupCommitments({ ...XIANGYIBAN_CARD, commitments }, { documentId, regionCode });
          const listed = groups.flatMap((group) => group.documents.flatMap((entry) => entry.commitments));
          expect(listed.map(({ id }) => id).sort()).toEqual(commitments.map(({ id }) => id).sort());
          for (const group of groups) {
            expect(group.count).toBe(
              group.documents.reduce((sum, entry) => sum + entry.commitments.length, 0),
            );
            for (const { commitments: own } of group.documents) {
              expect(new Set(own.map((one) => one.documentId)).size).toBe(1);
              const numbers = own.map(({ id }) => Number(id.slice(1)));
              expect(numbers).toEqual([...numbers].sort((a, b) => a - b));
            }
          }
          if (regionCode === null) expect(groups.some(({ place }) => place === 'others')).toBe(false);
        },
      ),
    );
  });
});

describe('limitGroup', () => {
  it('takes the first few and cuts within a document', () => {
    const [, , others] = groupCommitments(XIANGYIBAN_CARD, HUNAN_PAGE);
    const [own] = groupCommitments(XIANGYIBAN_CARD, HUNAN_PAGE);
    if (!own || !others) throw new Error('fixture');
    expect(limitGroup(own, 1).flatMap((entry) => entry.commitments)).toHaveLength(1);
    expect(limitGroup(own, 9).flatMap((entry) => entry.commitments)).toHaveLength(2);
    expect(limitGroup(others, 0)).toEqual([]);
  });
});

describe('compareRegions', () => {
  it('has a row for each region by code: the newest commitment that states a figure', () => {
    const rows = compareRegions(XIANGYIBAN_CARD);
    expect(rows.map((row) => [row.region, row.commitment.id])).toEqual([
      ['湖南省', 'hunan-2025/31'],
      ['广东省', GUANGDONG_PORTAL.id],
    ]);
  });
});

describe('citableClauses', () => {
  it('offers each document once, with its first clause', () => {
    expect(citableClauses(XIANGYIBAN_CARD).map(({ commitment }) => commitment?.path)).toEqual([
      '八/32',
      '三/（二）/8',
      '二/（三）',
    ]);
  });
  it('offers the document itself for an instrument without commitments', () => {
    const card = {
      ...XIANGYIBAN_CARD,
      commitments: [],
      entity: { ...XIANGYIBAN_CARD.entity, documentId: 'hunan-2024-17' },
    };
    expect(citableClauses(card)).toEqual([
      { document: XIANGYIBAN_CARD.documents['hunan-2024-17'], commitment: null },
    ]);
  });
});
