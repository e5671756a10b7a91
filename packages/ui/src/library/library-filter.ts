import type { CommitmentQuery } from '@policy-lens/platform/messages';
import { type DocumentRecord, type EntityRecord, NATION } from 'policy-data/records';
import { plainText } from '../format/typeset';

/** What stands in the form; empty strings don't restrict. */
export interface LibraryFilter {
  text: string;
  regionCode: string;
  year: string;
  /** As typed; restricts once it is an agency's name. */
  agency: string;
  role: 'any' | 'lead' | 'participant';
  documentId: string;
  hasTarget: boolean;
}

export const NO_FILTER: LibraryFilter = {
  text: '',
  regionCode: '',
  year: '',
  agency: '',
  role: 'any',
  documentId: '',
  hasTarget: false,
};

/**
 * The query for a form. A region stands for itself and all below it; the nation's own documents have no
 * prefix that isn't everybody's, so `000000` is asked for in full.
 * @param simplify from the reader's script to canonical Simplified
 */
export function queryOf(
  filter: LibraryFilter,
  agencies: readonly EntityRecord[],
  simplify: (text: string) => string,
): CommitmentQuery {
  const text = plainText(simplify(filter.text.trim()));
  const agency = agencyNamed(agencies, plainText(simplify(filter.agency.trim())));
  return {
    ...(text === '' ? {} : { text }),
    ...(filter.regionCode === '' ? {} : { regionPrefix: regionPrefix(filter.regionCode) }),
    ...(filter.year === '' ? {} : { year: Number(filter.year) }),
    ...(agency ? { entityId: agency.id } : {}),
    ...(filter.role === 'any' ? {} : { role: filter.role }),
    ...(filter.documentId === '' ? {} : { documentId: filter.documentId }),
    ...(filter.hasTarget ? { hasTarget: true } : {}),
  };
}

function regionPrefix(code: string): string {
  return code === NATION ? code : code.replace(/(?:00)+$/, '');
}

/** The agency of exactly that name, or of that alias; the one with most commitments where several share it. */
export function agencyNamed(agencies: readonly EntityRecord[], name: string): EntityRecord | null {
  if (name === '') return null;
  const fits = agencies.filter((agency) => agency.name === name || agency.aliases.includes(name));
  return fits.sort((a, b) => b.commitmentIds.length - a.commitmentIds.length)[0] ?? null;
}

export interface RegionChoice {
  code: string;
  /** Canonical name; empty for the nation. */
  name: string;
}

/** Regions that have documents, by code, as official tables list them. */
export function regionChoices(documents: readonly DocumentRecord[]): RegionChoice[] {
  const names = new Map(documents.map((document) => [document.regionCode, document.region]));
  return [...names]
    .map(([code, name]) => ({ code, name: code === NATION ? '' : name }))
    .sort((a, b) => a.code.localeCompare(b.code));
}

/** Years of issue, newest first. */
export function yearChoices(documents: readonly DocumentRecord[]): string[] {
  const years = documents
    .map((document) => document.issuedOn?.slice(0, 4))
    .filter((year) => year !== undefined);
  return [...new Set(years)].sort((a, b) => b.localeCompare(a));
}
