import { createHash } from 'node:crypto';

/** First `digits` hexadecimal digits of the SHA-256 of the parts, which a NUL keeps apart. */
export function stableHash(parts: readonly string[], digits = 12): string {
  return createHash('sha256').update(parts.join('\0')).digest('hex').slice(0, digits);
}

/** Id of an entity: kind, region and canonical name, so that a later build finds the same one again. */
export function entityId(kind: string, regionCode: string, name: string): string {
  return `${kind.slice(0, 1) === 'p' ? kind.slice(0, 2) : kind.slice(0, 1)}${stableHash([kind, regionCode, name], 10)}`;
}

/** Whether an id of `entityId` is an agency's. */
export function isAgencyId(id: string): boolean {
  return id.startsWith('a');
}

/** Id of a document: from its number, or from issuer and title where the number is lost. */
export function documentId(document: {
  documentNumber: string | null;
  issuer: string;
  title: string;
}): string {
  return `d${stableHash(document.documentNumber ? [document.documentNumber] : [document.issuer, document.title], 10)}`;
}

/** Id of a commitment; `occurrence` tells measures of one item apart that have no heading of their own. */
export function commitmentId(
  document: string,
  path: string,
  heading: string | null,
  occurrence: number,
): string {
  return `c${stableHash([document, path, heading ?? '', String(occurrence)], 12)}`;
}
