import type { DisplayVariant } from '@policy-lens/hanzi/variants';
import type { Settings } from '@policy-lens/store/settings/settings';

export interface FirstRunPorts {
  read(): Promise<Settings>;
  write(change: Partial<Settings>): Promise<Settings>;
  converterFor(variant: DisplayVariant): Promise<(text: string) => string>;
  /** Marks the first run as seen and closes the page. */
  finish(): Promise<void>;
}
