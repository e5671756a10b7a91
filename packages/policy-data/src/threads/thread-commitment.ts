import type { IndexedDocument } from '../build/document-index';
import { isAgencyId } from '../ids';
import { groupRows } from '../tables/group-rows';
import { readRange } from '../tables/read-range';
import { bigrams } from './bigrams';

export interface Span {
  start: number;
  end: number;
}

export interface ThreadTarget extends Span {
  text: string;
  metric: string;
  comparator: string;
  value: string;
  unit: string;
  deadline: string;
}

/** A commitment as the comparison of plans sees it. Offsets are UTF-16 offsets in its text. */
export interface ThreadCommitment {
  id: string;
  documentId: string;
  text: string;
  heading: string;
  headingBigrams: ReadonlySet<string>;
  textBigrams: ReadonlySet<string>;
  /** First mention of each platform, programme and instrument by entity id, and of other quoted terms by `“term”`. */
  entities: ReadonlyMap<string, Span & { surface: string }>;
  targets: readonly ThreadTarget[];
}

/** The commitments of one document, read back from the tables. `renamed` gives entity ids that were united since. */
export function threadCommitments(
  directory: string,
  document: IndexedDocument,
  renamed: ReadonlyMap<string, string>,
): ThreadCommitment[] {
  const mentions = groupRows(readRange(directory, 'mentions', document.ranges.mentions), 'commitment_id');
  const targets = groupRows(readRange(directory, 'targets', document.ranges.targets), 'commitment_id');
  return readRange(directory, 'commitments', document.ranges.commitments).map((row) => {
    const id = row['id'] ?? '';
    const text = row['text'] ?? '';
    const heading = row['heading'] || text.slice(0, 30);
    const entities = new Map<string, Span & { surface: string }>();
    for (const m of mentions.get(id) ?? []) {
      const entity = renamed.get(m['entity_id'] ?? '') ?? m['entity_id'] ?? '';
      if (isAgencyId(entity) || entities.has(entity)) continue;
      entities.set(entity, { start: Number(m['start']), end: Number(m['end']), surface: m['surface'] ?? '' });
    }
    for (const quoted of text.matchAll(/“([^“”]{2,12})”/gu)) {
      const start = quoted.index;
      const end = start + quoted[0].length;
      const inner = quoted[1] ?? '';
      const known = [...entities.values()].some(
        (e) => (e.start < end && e.end > start) || e.surface.includes(inner),
      );
      if (!known && !entities.has(quoted[0])) {
        entities.set(quoted[0], { start, end, surface: quoted[0] });
      }
    }
    return {
      id,
      documentId: document.id,
      text,
      heading,
      headingBigrams: bigrams(heading),
      textBigrams: bigrams(text),
      entities,
      targets: (targets.get(id) ?? []).map((t) => {
        const start = Math.max(0, text.indexOf(t['text'] ?? ''));
        return {
          start,
          end: start + (t['text'] ?? '').length,
          text: t['text'] ?? '',
          metric: t['metric'] ?? '',
          comparator: t['comparator'] ?? '',
          value: t['value'] ?? '',
          unit: t['unit'] ?? '',
          deadline: t['deadline'] ?? '',
        };
      }),
    };
  });
}
