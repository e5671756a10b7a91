/** The path of a browser that can be driven, or null. `LENS_CHROMIUM` and `LENS_FIREFOX` go before all else. */
export function findBrowser(kind: 'chromium' | 'firefox'): string | null;
