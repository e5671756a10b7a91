import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const shared = fileURLToPath(new URL('../../../../../shared/', import.meta.url));

/** Whether the corpus lies beside the repository; tests that read it pass over it where it does not. */
export const hasCorpus = existsSync(join(shared, 'corpus/documents'));

/** Texts of a folder of `../shared`, by file name. */
export function corpusTexts(folder: string, accept: RegExp = /./): Map<string, string> {
  const names = hasCorpus ? readdirSync(join(shared, folder)).filter((name) => accept.test(name)) : [];
  return new Map(names.map((name) => [name, readFileSync(join(shared, folder, name), 'utf8')]));
}

/** Every different line of the corpus and the seeds that has a Han character: no dictionary knows line breaks. */
export function corpusLines(): string[] {
  const texts = ['corpus/documents', 'corpus/pages', 'corpus/reports', 'seeds'].flatMap((folder) => [
    ...corpusTexts(folder).values(),
  ]);
  return [...new Set(texts.flatMap((text) => text.split('\n')))].filter((line) =>
    /[\u2e80-\u9fff]/u.test(line),
  );
}
