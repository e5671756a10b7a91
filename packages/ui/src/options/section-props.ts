import type { Settings } from '@policy-lens/store/settings/settings';
import type { OptionsPorts } from './options-ports';

/** What each section of the options is given. */
export interface SectionProps {
  settings: Settings;
  ports: OptionsPorts;
  /** Stores the fields and shows the result; every choice takes effect at once. Resolves to whether it was stored. */
  onChange(change: Partial<Settings>): Promise<boolean>;
}
