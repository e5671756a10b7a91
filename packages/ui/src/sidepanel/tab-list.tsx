import { useRef } from 'preact/hooks';
import { SIDEPANEL_MESSAGES } from '../messages/sidepanel-messages';
import { useMessages } from '../messages/use-messages';

export type PanelTab = 'page' | 'document' | 'search';

interface TabListProps {
  tab: PanelTab;
  tabs: readonly PanelTab[];
  onTab(tab: PanelTab): void;
}

const STEPS: Record<string, number> = { ArrowLeft: -1, ArrowRight: 1 };

/** Tabs by the ARIA pattern: one stop for the Tab key, arrows from tab to tab. */
export function TabList({ tab, tabs, onTab }: TabListProps) {
  const t = useMessages(SIDEPANEL_MESSAGES);
  const list = useRef<HTMLDivElement>(null);
  const move = (event: KeyboardEvent) => {
    const step = STEPS[event.key];
    if (step === undefined) return;
    const next = tabs[(tabs.indexOf(tab) + step + tabs.length) % tabs.length];
    if (next === undefined) return;
    event.preventDefault();
    onTab(next);
    list.current?.querySelector<HTMLElement>(`#pl-tab-${next}`)?.focus();
  };
  return (
    <div ref={list} role="tablist" aria-label={t('tabs')} class="pl-tabs">
      {tabs.map((name) => (
        <button
          key={name}
          type="button"
          role="tab"
          id={`pl-tab-${name}`}
          aria-selected={name === tab}
          aria-controls="pl-tabpanel"
          tabIndex={name === tab ? 0 : -1}
          onClick={() => onTab(name)}
          onKeyDown={move}
        >
          {t(`tab.${name}`)}
        </button>
      ))}
    </div>
  );
}
