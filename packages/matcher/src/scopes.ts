/** In the asset: a name that holds on all pages. */
const ANYWHERE = 0xffffffff;

/** The significant digits of a GB/T 2260 code: 43 for 430000, 4303 for 430300, none for 000000. */
export const significantDigits = (code: string): string => code.replace(/(?:00)+$/, '');

/** Which scopes hold on a page, by number of the scope. */
export class ScopeFilter {
  readonly #codes: (string | null)[];
  readonly #byRegion = new Map<string | null, Uint8Array>();

  /** @param scopes GB/T 2260 codes as numbers, `0xffffffff` for names that hold anywhere */
  constructor(scopes: Uint32Array) {
    this.#codes = Array.from(scopes, (scope) =>
      scope === ANYWHERE ? null : significantDigits(String(scope).padStart(6, '0')),
    );
  }

  /** 1 for each scope that holds on pages of `region`: it is that region or one that it lies in. */
  of(region: string | null): Uint8Array {
    let flags = this.#byRegion.get(region);
    if (flags === undefined) {
      flags = Uint8Array.from(this.#codes, (digits) =>
        digits === null || region?.startsWith(digits) ? 1 : 0,
      );
      this.#byRegion.set(region, flags);
    }
    return flags;
  }

  /** Whether a name of this scope holds in one region only. */
  isRegional(scope: number): boolean {
    return this.#codes[scope] !== null;
  }
}
