import type { TextRow } from '../tables/read-table';

/** Compares offsets and quotations with the commitments' texts; the commitments must be visited first. */
export class TextOffsets {
  readonly #texts = new Map<string, string>();

  /** What is wrong with a row of `table`. */
  visit(table: string, row: TextRow): string[] {
    if (table === 'commitments') this.#texts.set(row['id'] ?? '', row['text'] ?? '');
    const text = this.#texts.get(row['commitment_id'] ?? '');
    if (text === undefined) {
      return table === 'thread_evidence'
        ? [...this.#within('earlier', row), ...this.#within('later', row)]
        : [];
    }
    if (table === 'mentions' && text.slice(Number(row['start']), Number(row['end'])) !== row['surface']) {
      return [`surface isn't what stands at ${row['start']}–${row['end']}: ${row['surface']}`];
    }
    if (
      table === 'damage' &&
      !(Number(row['start']) < Number(row['end']) && Number(row['end']) <= text.length)
    ) {
      return ['its span lies outside the text'];
    }
    if (table === 'targets' && !text.includes(row['text'] ?? ''))
      return [`its clause isn't in the text: ${row['text']}`];
    return [];
  }

  #within(side: 'earlier' | 'later', row: TextRow): string[] {
    const text = this.#texts.get(row[`${side}_id`] ?? '');
    const [start, end] = [Number(row[`${side}_start`]), Number(row[`${side}_end`])];
    return text === undefined || (start <= end && end <= text.length)
      ? []
      : [`its ${side} span lies outside the text`];
  }
}
