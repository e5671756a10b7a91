import { readLexiconTable } from '../lexicon/read-lexicon-table';
import { NATION } from '../records';

export interface WrittenForm {
  surface: string;
  /** GB/T 2260 of the region in whose texts the form holds; empty: anywhere. */
  scope: string;
  /** ISO 8601; empty when not dated. */
  validFrom: string;
  validUntil: string;
  source: string;
}

/** A form made from curated abbreviations. */
export function form(surface: string, scope = ''): WrittenForm {
  return { surface, scope, validFrom: '', validUntil: '', source: 'form' };
}

let byForm: Map<string, { name: string; scope: string }> | undefined;
let byName: Map<string, WrittenForm[]> | undefined;

function load(): void {
  byForm = new Map();
  byName = new Map();
  for (const row of readLexiconTable('national-agencies')) {
    const name = row['name'] ?? '';
    const written: WrittenForm = {
      surface: row['form'] ?? '',
      scope: row['scope'] ?? '',
      validFrom: row['valid_from'] ?? '',
      validUntil: row['valid_until'] ?? '',
      source: row['source'] ?? '',
    };
    byForm.set(written.surface, { name, scope: written.scope });
    const forms = byName.get(name);
    if (forms) forms.push(written);
    else byName.set(name, [written]);
  }
}

/** The organ of the nation that `written` means in a text of `documentRegion`, or null. */
export function nationalAgency(
  written: string,
  documentRegion: string,
): { name: string; regionCode: string; scope: string } | null {
  if (!byForm) load();
  const found = byForm?.get(written);
  if (!found || (found.scope !== '' && found.scope !== documentRegion)) return null;
  return { name: found.name, regionCode: NATION, scope: found.scope };
}

/** Curated forms of an organ of the nation, renamed predecessors with their dates among them. */
export function nationalForms(name: string): WrittenForm[] {
  if (!byName) load();
  return byName?.get(name) ?? [];
}

/** Every form that names a national organ anywhere, for recognition in running text. */
export function nationalFormsAnywhere(): string[] {
  if (!byForm) load();
  return [...(byForm ?? [])].filter(([, f]) => f.scope === '').map(([surface]) => surface);
}
