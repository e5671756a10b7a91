import { extensionVersion, openExtensionPage } from '@policy-lens/platform/extension-page';
import type { SettingsStore } from '@policy-lens/store/settings/open-settings';
import { hasNews } from '@policy-lens/ui/whats-new/releases';

/**
 * After an update from `previous`: opens what is new, where something matters, behind the page that is being
 * read. Once, closed unread or not; and as what was seen is synced, on one of the reader's machines.
 */
export async function tellNews(settings: SettingsStore, previous: string | undefined): Promise<void> {
  const { seenVersion } = await settings.read();
  const since = seenVersion ?? previous ?? null;
  const current = extensionVersion();
  if (since === null || !hasNews(since, current)) return;
  await settings.change({ seenVersion: current });
  await openExtensionPage(`whats-new.html?since=${since}`, { active: false });
}
