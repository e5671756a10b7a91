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

/** Draws one of the extension's own pages as the reader's settings say, and again when they change. */
export async function showSurface(
  draw: (language: UiLanguage, settings: Settings) => ComponentChild,
): Promise<void> {
  const show = (settings: Settings) => {
    const language = languageOf(settings);
    document.documentElement.lang = language;
    render(draw(language, settings), document.body);
  };
  show(await settingsStore.read());
  settingsStore.watch(show);
}
