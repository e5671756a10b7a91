import type { IndexedDocument } from '../build/document-index';
import { NATION } from '../records';
import { regionChain } from '../regions/gbt2260';
import { bigrams, dice } from './bigrams';

export interface DocumentPair {
  earlier: IndexedDocument;
  later: IndexedDocument;
  /** Why the two are compared: one cites the other, or they are of one series. */
  reason: 'cites' | 'series';
}

/** Titles of one series are this alike once years and region are gone: 数据和政务服务管理工作要点, 政务服务和数据工作要点. */
const SERIES_LIKENESS = 0.5;
/** A predecessor is looked for among so many documents before, so that time stays linear in the number of documents. */
const LOOK_BACK = 60;

function seriesBigrams(title: string): Set<string> {
  return bigrams(
    title
      .replace(/\d{4}年?|[（(].*?[)）]/gu, ' ')
      .replace(/^[\p{Script=Han}]{2,8}?(?:省|自治区|市|州|县|区)/u, '')
      .replace(
        /“?十[一二三四五六]五”?|工作要点|要点|工作|管理|实施方案|工作方案|行动计划|指导意见|实施意见|意见|关于|印发|的通知|进一步/gu,
        ' ',
      ),
  );
}

/** Whether two regions can follow each other: the same, or one above the other. */
function related(a: string, b: string): boolean {
  return a !== '' && b !== '' && (regionChain(a).includes(b) || regionChain(b).includes(a));
}

/**
 * Pairs of documents in which one undertaking may go on: a document and the one it cites, and a document and the
 * latest earlier one of the same series in its own region or in a region above it. Documents without a date, and
 * documents of one day, have no order and make no series.
 */
export function documentPairs(
  documents: readonly IndexedDocument[],
  citations: ReadonlyMap<string, readonly string[]>,
): DocumentPair[] {
  const byId = new Map(documents.map((document) => [document.id, document]));
  const pairs = new Map<string, DocumentPair>();
  const add = (earlier: IndexedDocument, later: IndexedDocument, reason: DocumentPair['reason']) => {
    const key = `${earlier.id} ${later.id}`;
    if (!pairs.has(key)) pairs.set(key, { earlier, later, reason });
  };
  for (const later of documents) {
    for (const id of citations.get(later.id) ?? []) {
      const earlier = byId.get(id);
      if (earlier && earlier !== later) add(earlier, later, 'cites');
    }
  }
  const dated = documents
    .filter((d) => d.date !== '')
    .sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : a.id < b.id ? -1 : 1));
  const titles = new Map(dated.map((d) => [d.id, seriesBigrams(d.title)]));
  for (const [index, later] of dated.entries()) {
    const title = titles.get(later.id) ?? new Set<string>();
    for (const level of ['own', 'above'] as const) {
      const earlier = dated
        .slice(Math.max(0, index - LOOK_BACK), index)
        .findLast(
          (d) =>
            d.date < later.date &&
            (level === 'own'
              ? d.regionCode === later.regionCode
              : d.regionCode !== later.regionCode &&
                regionChain(later.regionCode || NATION).includes(d.regionCode)) &&
            related(d.regionCode, later.regionCode) &&
            dice(titles.get(d.id) ?? new Set(), title) >= SERIES_LIKENESS,
        );
      if (earlier) add(earlier, later, 'series');
    }
  }
  return [...pairs.values()];
}
