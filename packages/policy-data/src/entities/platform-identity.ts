import { NATION } from '../records';
import { firstFullRegion, leadingRegion } from '../regions/find-region';
import { REGIONS } from '../regions/gbt2260';
import { relativeRegion } from './agency-name';

export interface Identity {
  name: string;
  /** GB/T 2260. */
  regionCode: string;
  /** Region in whose texts the surface holds; empty: anywhere. */
  scope: string;
}

/**
 * Canonical name and region of a platform or programme written as `surface` in a text of `regionCode`:
 * 省电子印章平台 in a text of Guangdong is 广东省电子印章平台.
 */
export function placedIdentity(surface: string, regionCode: string): Identity {
  if (/^(?:全国|国家)/u.test(surface)) return { name: surface, regionCode: NATION, scope: '' };
  const relative = /^(?:全|我|本)?(省|市|县|区|州)(?:级|本级)?(?![域际直场长])/u.exec(surface);
  const region = relative?.[1] ? relativeRegion(relative[1], regionCode) : null;
  if (relative && region) {
    const rest = surface.slice(relative[0].replace(/本级|级/u, '').length);
    return { name: `${REGIONS.get(region)?.name ?? ''}${rest}`, regionCode: region, scope: region };
  }
  const named = leadingRegion(surface, regionCode || null) ?? firstFullRegion(surface, regionCode || null);
  if (named) return { name: surface, regionCode: named.region.code, scope: '' };
  return { name: surface, regionCode, scope: regionCode };
}
