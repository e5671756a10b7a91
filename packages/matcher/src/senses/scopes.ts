/** In the asset: a name that holds on all pages. */
export const ANYWHERE = 0xffffffff;

const NATION = '000000';
/**
 * Scope of names that hold everywhere but on pages of Taiwan, Hong Kong and Macau, which have ministries and laws
 * of the same names (教育部, 財政部, 著作權法). No GB/T 2260 code begins so.
 */
export const MAINLAND = '100000';
const BEYOND_MAINLAND = /^(?:71|81|82)/;

/** How a scope holds on a page. */
export const HOLDS_NOT = 0;
export const HOLDS = 1;
/** As `HOLDS`, but not for a name that begins with 市 or 州: there is a nearer city that it means. */
export const HOLDS_UNLESS_CITY = 2;

/** The significant digits of a GB/T 2260 code: 43 for 430000, 4303 for 430300. */
const significantDigits = (code: string): string => code.replace(/(?:00)+$/, '');

/** County-level cities have 81 to 99 as their last two digits: 430381 湘乡市 in 430300 湘潭市. */
const isCountyLevelCity = (region: string): boolean => /^\d{4}[89]\d$/.test(region);

/**
 * How names of `scope` hold on pages of `region`; both are GB/T 2260 codes, an empty scope is all pages, a null
 * region isn't known. A name holds on pages of its region and of all inside it: 省数据局 on every page of the
 * province, 市发改委 of 湘潭 in its districts and counties. Two exceptions: bare national names (国资委, 000000) hold on
 * national pages only, since every province has its own; and on pages of a county-level city 市发改委 is its own.
 */
export function scopeHolds(scope: string, region: string | null): number {
  if (scope === '') return HOLDS;
  if (scope === MAINLAND) return BEYOND_MAINLAND.test(region ?? '') ? HOLDS_NOT : HOLDS;
  if (region === null) return HOLDS_NOT;
  if (scope === NATION || region === scope) return region === scope ? HOLDS : HOLDS_NOT;
  const digits = significantDigits(scope);
  if (!region.startsWith(digits)) return HOLDS_NOT;
  return digits.length === 4 && isCountyLevelCity(region) ? HOLDS_UNLESS_CITY : HOLDS;
}

/** Which scopes hold on a page, by number of the scope. */
export class ScopeFilter {
  readonly #codes: string[];
  readonly #regional: Uint8Array;
  readonly #byRegion = new Map<string | null, Uint8Array>();

  /** @param scopes GB/T 2260 codes as numbers, `ANYWHERE` for names that hold on all pages */
  constructor(scopes: Uint32Array) {
    this.#codes = Array.from(scopes, (scope) => (scope === ANYWHERE ? '' : String(scope).padStart(6, '0')));
    this.#regional = Uint8Array.from(this.#codes, (code) => (code === '' || code === MAINLAND ? 0 : 1));
  }

  /** `scopeHolds` of each scope for pages of `region`. */
  of(region: string | null): Uint8Array {
    let flags = this.#byRegion.get(region);
    if (flags === undefined) {
      flags = Uint8Array.from(this.#codes, (code) => scopeHolds(code, region));
      this.#byRegion.set(region, flags);
    }
    return flags;
  }

  /** Whether a name of this scope holds in one region only. */
  isRegional(scope: number): boolean {
    return this.#regional[scope] === 1;
  }
}
