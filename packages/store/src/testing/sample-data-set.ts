import type {
  CommitmentRecord,
  DataSet,
  DocumentRecord,
  EntityRecord,
  ResponsibilityRecord,
} from 'policy-data/records';

/** For tests: two plans of Hunan, one of Xiangtan, and what they say of 湘易办 and 省数据局. */

function document(
  id: string,
  regionCode: string,
  issuedOn: string | null,
  commitmentIds: string[],
): DocumentRecord {
  return {
    id,
    title: `${id}年数字政府建设工作要点`,
    documentNumber: null,
    issuer: '湖南省人民政府办公厅',
    region: regionCode === '430000' ? '湖南省' : '湘潭市',
    regionCode,
    level: regionCode === '430000' ? 'province' : 'city',
    issuedOn,
    publishedOn: null,
    sourceUrl: null,
    commitmentIds,
  };
}

function party(entityId: string, role: ResponsibilityRecord['role']): ResponsibilityRecord {
  return { surface: '省数据局', role, generic: false, entityId };
}

function commitment(
  id: string,
  documentId: string,
  ordinal: number,
  responsibilities: ResponsibilityRecord[],
): CommitmentRecord {
  return {
    id,
    documentId,
    ordinal,
    path: `一/${ordinal + 1}`,
    heading: '推动“湘易办”迭代升级',
    text: '以用户体验为中心推动“湘易办”迭代升级，2025年底前接入100项高频服务。',
    responsibilities,
    targets: [],
    mentions: [{ entityId: 'app', surface: '湘易办', start: 10, end: 13 }],
    thread: [],
    damage: [],
  };
}

function entity(
  id: string,
  name: string,
  commitmentIds: string[],
  more: Partial<EntityRecord> = {},
): EntityRecord {
  return {
    id,
    kind: 'agency',
    name,
    regionCode: '430000',
    level: 'province',
    parentId: null,
    description: null,
    aliases: [],
    commitmentIds,
    documentNumber: null,
    documentId: null,
    citedBy: [],
    ...more,
  };
}

export function sampleDataSet(hash = '00112233aabbccdd'): DataSet {
  const lead = party('bureau', 'lead');
  const helper = party('bureau', 'participant');
  const threaded = commitment('c5', 'hn2025', 0, [lead]);
  threaded.thread = [{ threadId: 't1', commitmentId: 'c1', documentId: 'hn2024', relation: 'sharpened' }];
  threaded.targets = [
    {
      text: '接入100项高频服务',
      metric: '高频服务',
      comparator: '>=',
      value: '100',
      unit: '项',
      deadline: '2025-12',
    },
  ];
  return {
    version: '1.0.0',
    hash,
    documents: [
      document('hn2024', '430000', '2024-03-01', ['c1', 'c2']),
      document('xt2025', '430300', '2025-04-01', ['c3', 'c4']),
      document('hn2025', '430000', '2025-02-01', ['c5', 'c6']),
    ],
    commitments: [
      commitment('c1', 'hn2024', 0, [helper]),
      commitment('c2', 'hn2024', 1, [lead]),
      commitment('c3', 'xt2025', 0, [helper]),
      commitment('c4', 'xt2025', 1, [lead]),
      threaded,
      commitment('c6', 'hn2025', 1, [helper]),
    ],
    entities: [
      entity('bureau', '湖南省数据局', ['c1', 'c2', 'c3', 'c4', 'c5', 'c6'], { parentId: 'government' }),
      entity('government', '湖南省人民政府', []),
      entity('app', '湘易办', ['c1', 'c2', 'c3', 'c4', 'c5', 'c6', 'c-lost'], { kind: 'platform' }),
      entity('opinion', '关于加强数字政府建设的指导意见', ['c2'], {
        kind: 'instrument',
        documentId: 'hn2024',
        citedBy: ['hn2025', 'xt2025'],
      }),
    ],
  };
}
