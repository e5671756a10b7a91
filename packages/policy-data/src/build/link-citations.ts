import { instrumentTitle } from '../entities/find-instruments';

export interface KnownDocument {
  id: string;
  title: string;
  documentNumber: string | null;
}

/** 湘政办函〔2022〕23号 whatever its brackets and spaces. */
function normalNumber(number: string): string {
  return number
    .replace(/[\s]/gu, '')
    .replace(/[[【(（]/gu, '〔')
    .replace(/[\]】)）]/gu, '〕');
}

function normalTitle(title: string): string {
  return instrumentTitle(title).replace(/[“”"‘’'（）〔〕，、]/gu, '');
}

/** Shorter titles (通知, 实施意见) say too little to know a document by. UTF-16 units. */
const SHORTEST_TITLE = 6;

/** Finds the package's document that a citation means: by number, else by its whole title. */
export class CitationIndex {
  readonly #byNumber = new Map<string, string>();
  readonly #byTitle = new Map<string, string>();

  constructor(documents: readonly KnownDocument[]) {
    for (const { id, title, documentNumber } of documents) {
      if (documentNumber) this.#byNumber.set(normalNumber(documentNumber), id);
      const plain = normalTitle(title);
      if (plain.length >= SHORTEST_TITLE && !this.#byTitle.has(plain)) this.#byTitle.set(plain, id);
    }
  }

  find(title: string, documentNumber: string | null): string | null {
    const byNumber = documentNumber ? this.#byNumber.get(normalNumber(documentNumber)) : undefined;
    return byNumber ?? this.#byTitle.get(normalTitle(title)) ?? null;
  }
}
