import type { DisplayVariant } from '@policy-lens/hanzi/variants';
import type { PageStatus } from '@policy-lens/platform/messages';

/**
 * The site of the active tab. `built-in`: a government site that the extension is made for. `granted`: the
 * reader allowed it. `grantable`: one click away. `closed`: a page where no extension may run.
 */
export interface PopupSite {
  host: string | null;
  access: 'built-in' | 'granted' | 'grantable' | 'closed';
  /** Whether the reader wants the extension on this site. */
  enabled: boolean;
}

/** What the toolbar popup asks of the browser. Every function may reject; the popup then says so. */
export interface PopupPorts {
  site(): Promise<PopupSite>;
  /** Null where the page has no content script: not enabled, or opened before it was. */
  status(): Promise<PageStatus | null>;
  set(change: { highlighting?: boolean; variant?: DisplayVariant }): Promise<PageStatus>;
  /**
   * Switches this site on or off. On a `grantable` site `true` asks for the permission, so the call must be
   * the first thing in the click. Answers with what is true afterwards.
   */
  setSite(enabled: boolean): Promise<PopupSite>;
  reloadPage(): void;
  openPanel(): void;
  openLibrary(): void;
  openOptions(): void;
}
