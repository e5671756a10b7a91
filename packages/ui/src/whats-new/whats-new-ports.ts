export interface WhatsNewPorts {
  /** The version that runs, and the one whose news the reader has seen; null where that isn't known. */
  versions(): Promise<{ seen: string | null; current: string }>;
  openOptions(): void;
  openLibrary(): void;
  /** Marks the news as seen and closes the page. */
  finish(): Promise<void>;
}
