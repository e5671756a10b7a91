import type { OpenTarget } from '@policy-lens/platform/messages';
import { useEffect, useState } from 'preact/hooks';
import { ReadingContext } from '../commitment/reading-context';
import { useReadingIn } from '../controls/use-reading';
import { readingVariant } from '../format/text-lang';
import type { UiLanguage } from '../messages/languages';
import { SIDEPANEL_MESSAGES } from '../messages/sidepanel-messages';
import { LanguageContext, useMessages } from '../messages/use-messages';
import { DocumentTab } from './document-tab';
import { EntityDetails } from './entity-details';
import { PageTab } from './page-tab';
import { SearchTab } from './search-tab';
import type { SidePanelPorts } from './side-panel-ports';
import { type PanelTab, TabList } from './tab-list';
import { usePageBeside } from './use-page-beside';

export interface SidePanelProps {
  language: UiLanguage;
  ports: SidePanelPorts;
  /** What the panel was opened for, if anything. */
  target?: OpenTarget;
}

/** The page's names, the plan beside its text, and a search; it follows the page that stands beside it. */
export function SidePanel({ language, ports, target = {} }: SidePanelProps) {
  return (
    <LanguageContext.Provider value={language}>
      <Panel language={language} ports={ports} target={target} />
    </LanguageContext.Provider>
  );
}

/** Details lie over a tab, so that going back finds the list where it was. */
interface PanelView {
  tab: PanelTab;
  entityId: string | null;
  commitmentId: string | null;
  documentId: string | null;
}

function viewFor(target: OpenTarget, before: PanelView): PanelView {
  if (target.entityId !== undefined) return { ...before, entityId: target.entityId };
  if (target.commitmentId !== undefined && target.documentId !== undefined)
    return {
      tab: 'document',
      entityId: null,
      commitmentId: target.commitmentId,
      documentId: target.documentId,
    };
  if (target.documentId !== undefined)
    return { tab: 'document', entityId: null, commitmentId: null, documentId: target.documentId };
  return before;
}

const FIRST_VIEW: PanelView = { tab: 'page', entityId: null, commitmentId: null, documentId: null };

function Panel({ language, ports, target }: Required<SidePanelProps>) {
  const t = useMessages(SIDEPANEL_MESSAGES);
  const [view, setView] = useState(() => viewFor(target, FIRST_VIEW));
  const open = (wanted: OpenTarget) => setView((before) => viewFor(wanted, before));
  const beside = usePageBeside(ports, open);
  const variant = beside.page?.status.shown ?? readingVariant('original', language);
  const reading = useReadingIn(variant, ports.converterFor);
  const context = beside.page?.status.context ?? { regionCode: null, documentId: null };
  // Another page beside: what was opened from the last one has lost its place.
  useEffect(() => {
    if (beside.pageNumber > 0) setView((before) => ({ ...before, commitmentId: null, documentId: null }));
  }, [beside.pageNumber]);
  const documentId = view.documentId ?? context.documentId;
  const tab = view.tab === 'document' && documentId === null ? 'page' : view.tab;
  return (
    <ReadingContext.Provider value={reading}>
      <main class="pl-panel">
        <h1 class="pl-hidden">{t('title')}</h1>
        {view.entityId !== null ? (
          <EntityDetails
            key={view.entityId}
            entityId={view.entityId}
            context={context}
            ports={ports}
            onOpen={open}
            onBack={() => setView({ ...view, entityId: null })}
          />
        ) : (
          <>
            <TabList
              tab={tab}
              tabs={documentId === null ? ['page', 'search'] : ['page', 'document', 'search']}
              onTab={(next) => setView({ ...view, tab: next })}
            />
            <div role="tabpanel" id="pl-tabpanel" aria-labelledby={`pl-tab-${tab}`} class="pl-tabpanel">
              {tab === 'page' && <PageTab beside={beside} ports={ports} onOpen={open} />}
              {tab === 'document' && documentId !== null && (
                <DocumentTab
                  key={`${documentId} ${view.commitmentId}`}
                  documentId={documentId}
                  commitmentId={view.commitmentId}
                  inView={beside.inView}
                  isBeside={documentId === context.documentId}
                  ports={ports}
                />
              )}
              {tab === 'search' && <SearchTab ports={ports} onOpen={open} />}
            </div>
          </>
        )}
      </main>
    </ReadingContext.Provider>
  );
}
