import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseDocument } from './parse-document';
import { decodeSource } from './read/decode-source';
import { readSpan } from './text/read-span';

const CORPUS = new URL('../../../../shared/corpus/', import.meta.url);

/** Real documents kept beside the repository; without them there is nothing to read. */
describe.skipIf(!existsSync(CORPUS))('the corpus', () => {
  it.each(['documents', 'pages', 'reports'])(
    '%s: every commitment can be read from its span, no party outside its text',
    (folder) => {
      for (const name of readdirSync(new URL(`${folder}/`, CORPUS))) {
        const bytes = readFileSync(new URL(`${folder}/${name}`, CORPUS));
        const document = parseDocument({ name, bytes });
        const source = decodeSource(bytes, name);
        for (const { text, sourceStart, sourceEnd } of document.commitments) {
          expect(sourceEnd, name).toBeGreaterThan(sourceStart);
          expect(readSpan(source, sourceStart, sourceEnd, document.repairs), name).toBe(text);
        }
        const clean = document.text.replace(/\s/gu, '');
        for (const { responsibilities } of document.commitments) {
          for (const { surface } of responsibilities)
            expect(clean, name).toContain(surface.replace(/\s/gu, ''));
        }
      }
    },
    60_000,
  );

  it('invents no responsibility in a work report', () => {
    const reports = readdirSync(new URL('reports/', CORPUS));
    expect(reports.length).toBeGreaterThan(20);
    for (const name of reports) {
      const document = parseDocument({ name, bytes: readFileSync(new URL(`reports/${name}`, CORPUS)) });
      expect(document.isPlan, name).toBe(false);
      expect(document.commitments, name).toEqual([]);
    }
  }, 60_000);
});
