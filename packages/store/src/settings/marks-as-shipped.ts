import { DEFAULT_SETTINGS, type Settings } from './settings';

/** What of the settings decides how a page looks when it is opened. */
const LOOK = ['highlighting', 'variant', 'kinds', 'underline', 'firstMentionOnly'] as const;

/** Whether pages where the extension is enabled look as the shipped settings say. */
export function marksAsShipped(settings: Settings): boolean {
  return (
    LOOK.every((name) => JSON.stringify(settings[name]) === JSON.stringify(DEFAULT_SETTINGS[name])) &&
    settings.sites.every((rule) => rule.highlighting === undefined && rule.variant === undefined)
  );
}
