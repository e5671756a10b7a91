import { browserLanguage } from '@policy-lens/platform/extension-page';
import { browserSettingsPort } from '@policy-lens/platform/settings-port';
import { openSettings } from '@policy-lens/store/settings/open-settings';
import type { Settings } from '@policy-lens/store/settings/settings';
import { pickUiLanguage, type UiLanguage } from '@policy-lens/ui/messages/languages';
import { type ComponentChild, render } from 'preact';

export const settingsStore = openSettings(browserSettingsPort);

function languageOf({ language }: Settings): UiLanguage {
  return language === 'auto' ? pickUiLanguage([browserLanguage()]) : language;
}

/**
 * Draws one of the extension's own pages in the reader's language, and draws it again when the reader changes
 * the language.
 */
export async function showSurface(draw: (language: UiLanguage) => ComponentChild): Promise<void> {
  let shown: UiLanguage | null = null;
  const show = (settings: Settings) => {
    const language = languageOf(settings);
    if (language === shown) return;
    shown = language;
    document.documentElement.lang = language;
    render(draw(language), document.body);
  };
  show(await settingsStore.read());
  settingsStore.watch(show);
}
