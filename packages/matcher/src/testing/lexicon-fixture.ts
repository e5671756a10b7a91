import { packLexicon } from '../build/pack-lexicon';
import type { Lexicon } from '../lexicon';
import { openLexicon } from '../open-lexicon';

/** For tests: a lexicon with one entity for each name and scope; names are written `surface@scope`. */
export function lexiconOf(...names: string[]): Lexicon {
  const parsed = names.map((name, index) => {
    const [surface = '', scope = ''] = name.split('@');
    return { surface, scope, entity: `e${index}` };
  });
  const bytes = packLexicon({
    version: '1.0.0',
    hash: 'abc',
    entities: parsed.map(({ surface, entity, scope }) => ({
      id: entity,
      kind: 'platform',
      name: surface,
      regionCode: scope || '000000',
      documentId: null,
    })),
    names: parsed,
  });
  return openLexicon(bytes.buffer as ArrayBuffer);
}

/** For tests: the matched stretches of a text. */
export function surfaces(lexicon: Lexicon, text: string, region: string | null = null): string[] {
  return lexicon.match(text, { region }).map(({ start, end }) => text.slice(start, end));
}
