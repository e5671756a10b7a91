import type { DisplayVariant } from '@policy-lens/hanzi/variants';
import type { Settings } from '@policy-lens/store/settings/settings';
import type { EntityCard } from 'policy-data/records';

export interface FirstRunPorts {
  read(): Promise<Settings>;
  write(change: Partial<Settings>): Promise<Settings>;
  converterFor(variant: DisplayVariant): Promise<(text: string) => string>;
  /** Cards of the entities of exactly that name, in canonical Simplified; empty where there is none. */
  cardsNamed(name: string): Promise<EntityCard[]>;
  /** Marks the first run as seen and closes the page. */
  finish(): Promise<void>;
}
