import type { UiLanguage } from '@policy-lens/ui/messages/languages';
import { UI_LANGUAGES } from '@policy-lens/ui/messages/languages';
import { realConverter } from './real-converters';
import type { Surface } from './surface';

/** `?surface=card&state=ready&language=zh-TW` draws one state; without a query, links to all. */
const modules = import.meta.glob<{ surface: Surface }>('./surfaces/*.tsx');

const SCRIPTS: Record<UiLanguage, { to: 'tw' | null; textLang: string }> = {
  'zh-CN': { to: null, textLang: 'zh-Hans' },
  'zh-TW': { to: 'tw', textLang: 'zh-Hant-TW' },
  en: { to: null, textLang: 'zh-Hans' },
};

async function converterFor(to: 'tw' | null): Promise<(text: string) => string> {
  if (to === null) return (text) => text;
  return realConverter(to);
}

async function main(): Promise<void> {
  const query = new URLSearchParams(location.search);
  const element = document.querySelector<HTMLElement>('#app');
  if (!element) return;
  // One alone, because each brings the style sheet of a whole page.
  const load = modules[`./surfaces/${query.get('surface')}.tsx`];
  if (!load) {
    const all = await Promise.all(Object.values(modules).map(async (one) => (await one()).surface));
    listStates(element, all);
    return;
  }
  const { surface } = await load();
  const language = UI_LANGUAGES.find((known) => known === query.get('language')) ?? 'zh-CN';
  const { to, textLang } = SCRIPTS[language];
  document.documentElement.lang = language;
  const draw = surface.states[query.get('state') ?? ''];
  await draw?.({ element, language, textLang, convert: await converterFor(to) });
  await document.fonts.ready;
  document.documentElement.dataset.ready = 'true';
}

function listStates(element: HTMLElement, surfaces: Surface[]): void {
  const list = document.createElement('ul');
  for (const { name, states } of surfaces) {
    for (const state of Object.keys(states)) {
      const item = list.appendChild(document.createElement('li'));
      for (const language of UI_LANGUAGES) {
        const link = item.appendChild(document.createElement('a'));
        link.href = `?surface=${name}&state=${state}&language=${language}`;
        link.textContent = `${name} ${state} ${language} `;
      }
    }
  }
  element.append(list);
  document.documentElement.dataset.surfaces = JSON.stringify(
    surfaces.map(({ name, widths, states }) => ({ name, widths, states: Object.keys(states) })),
  );
  document.documentElement.dataset.ready = 'true';
}

void main();
