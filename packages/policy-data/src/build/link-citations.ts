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

/** Finds the package's document that a citation means: by number, else by its whole title. */
export class CitationIndex {
  readonly #byNumber = new Map<string, string>();
  readonly #byTitle = new Map<string, string>();

  add(document: KnownDocument): void {
    if (document.documentNumber) this.#byNumber.set(normalNumber(document.documentNumber), document.id);
    const title = normalTitle(document.title);
    if (title.length >= 6 && !this.#byTitle.has(title)) this.#byTitle.set(title, document.id);
  }

  find(title: string, documentNumber: string | null): string | null {
    const byNumber = documentNumber ? this.#byNumber.get(normalNumber(documentNumber)) : undefined;
    return byNumber ?? this.#byTitle.get(normalTitle(title)) ?? null;
  }
}
