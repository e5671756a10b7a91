import browser from 'webextension-polyfill';

export type LifecycleEvent =
  | { kind: 'installed' }
  | { kind: 'updated'; from: string | undefined }
  /** The browser itself was updated, or a development build reloaded. */
  | { kind: 'other' };

/** To be called in the first turn of the background script. */
export function onLifecycle(callback: (event: LifecycleEvent) => void): void {
  browser.runtime.onInstalled.addListener(({ reason, previousVersion }) => {
    if (reason === 'install') callback({ kind: 'installed' });
    else if (reason === 'update') callback({ kind: 'updated', from: previousVersion });
    else callback({ kind: 'other' });
  });
}

/** Called when the browser starts. To be registered in the first turn of the background script. */
export function onBrowserStart(callback: () => void): void {
  browser.runtime.onStartup.addListener(callback);
}

/** Match patterns that may be read from now on, or may not any more. */
export interface SitesChange {
  granted: string[];
  taken: string[];
}

/**
 * Called when sites are allowed or taken back: on our own pages, or on those of the browser, where readers may
 * take back gov.cn as well. To be registered in the first turn of the background script.
 */
export function onSitesChanged(callback: (change: SitesChange) => void): void {
  browser.permissions.onAdded.addListener(({ origins = [] }) => callback({ granted: origins, taken: [] }));
  browser.permissions.onRemoved.addListener(({ origins = [] }) => callback({ granted: [], taken: origins }));
}
