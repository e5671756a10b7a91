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

/** Called with the match patterns that were granted; none where something was taken back. */
export function onSitesChanged(callback: (granted: string[]) => void): void {
  browser.permissions.onAdded.addListener(({ origins = [] }) => callback(origins));
  browser.permissions.onRemoved.addListener(() => callback([]));
}
