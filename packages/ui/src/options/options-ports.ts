import type { ShownVariant } from '@policy-lens/hanzi/variants';
import type { ConversionSettings, Settings } from '@policy-lens/store/settings/settings';

export interface OptionsPorts {
  read(): Promise<Settings>;
  /** Changes the given fields and answers with all. Rejects where the browser refuses to store them. */
  write(change: Partial<Settings>): Promise<Settings>;
  /** Calls back when settings change elsewhere. @returns a function that ends it. */
  watch(listener: (settings: Settings) => void): () => void;
  /** Hosts beyond *.gov.cn that the reader has allowed. */
  grantedHosts(): Promise<string[]>;
  /** Asks for a host; must be the first thing in a click. Resolves to whether it was allowed. */
  grantHost(host: string): Promise<boolean>;
  revokeHost(host: string): Promise<void>;
  /** Whether the browser carries the settings to the reader's other machines, or had no room for them. */
  areSynced(): Promise<boolean>;
  /** Converts a sample with settings that need not be stored yet. */
  preview(text: string, variant: ShownVariant, settings: ConversionSettings): Promise<string>;
  download(name: string, mediaType: string, text: string): void;
}
