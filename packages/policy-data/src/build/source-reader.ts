import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { ParsedDocument } from '@policy-lens/parser/model';
import { parseDocument } from '@policy-lens/parser/parse-document';
import type { EntityRegistry } from '../entities/entity-registry';
import { documentId, stableHash } from '../ids';
import type { IndexedDocument } from './document-index';
import { documentRows } from './document-rows';
import type { SourceFile } from './list-sources';
import { ownCopy } from './own-copy';
import type { PackageTables } from './package-tables';

/** Reads sources into the tables one by one, and keeps no more of each than the passes over all of them need. */
export class SourceReader {
  readonly documents: IndexedDocument[] = [];
  /** Names of sources with the bytes of an earlier one, which are left out. */
  readonly duplicates: string[] = [];
  /** Number of commitments by the source's name. */
  readonly commitments: Record<string, number> = {};
  readonly #tables: PackageTables;
  readonly #registry: EntityRegistry;
  readonly #hashes = new Set<string>();
  readonly #ids = new Set<string>();

  constructor(tables: PackageTables, registry: EntityRegistry) {
    this.#tables = tables;
    this.#registry = registry;
  }

  /** @throws what reading and parsing throw; then no row of the source has been written. */
  read({ name, path }: SourceFile): void {
    const bytes = readFileSync(path);
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    if (this.#hashes.has(sha256)) {
      this.duplicates.push(name);
      return;
    }
    this.#hashes.add(sha256);
    const document = parseDocument({ name, bytes });
    const id = this.#freeId(document, sha256);
    const rows = documentRows(document, { name, sha256, documentId: id }, this.#registry);
    const ranges = new Map(
      Object.entries(rows).map(([table, batch]) => [table, this.#tables.write(table, batch)]),
    );
    const rangeOf = (table: string) => ranges.get(table) ?? ([0, 0] as const);
    this.documents.push({
      id,
      title: ownCopy(document.title),
      documentNumber: document.documentNumber === null ? null : ownCopy(document.documentNumber),
      regionCode: String(rows.documents[0]?.['region_code'] ?? ''),
      date: document.issuedOn ?? document.publishedOn ?? '',
      ranges: {
        commitments: rangeOf('commitments'),
        mentions: rangeOf('mentions'),
        targets: rangeOf('targets'),
      },
    });
    this.commitments[name] = rows.commitments.length;
  }

  /** The document's id, told apart by its bytes where another one has it. */
  #freeId(document: ParsedDocument, sha256: string): string {
    const wanted = documentId(document);
    const id = this.#ids.has(wanted) ? `${wanted}-${stableHash([sha256], 6)}` : wanted;
    this.#ids.add(id);
    return id;
  }
}
