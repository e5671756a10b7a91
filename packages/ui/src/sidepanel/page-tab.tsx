import type { OpenTarget } from '@policy-lens/platform/messages';
import { ENTITY_KINDS } from 'policy-data/records';
import { useRef, useState } from 'preact/hooks';
import { PolicyText } from '../commitment/policy-text';
import { useReading } from '../commitment/reading-context';
import { FailedNotice } from '../controls/failed-notice';
import { Notice } from '../controls/notice';
import { Icon } from '../icons/icon';
import { SIDEPANEL_MESSAGES } from '../messages/sidepanel-messages';
import { TERMS_MESSAGES } from '../messages/terms-messages';
import { useMessages } from '../messages/use-messages';
import type { NamedPageEntity, SidePanelPorts } from './side-panel-ports';
import type { PageBeside } from './use-page-beside';

interface PageTabProps {
  beside: PageBeside;
  ports: SidePanelPorts;
  onOpen(target: OpenTarget): void;
}

/** What the page mentions, by kind; a click goes to the next mention, and on around. */
export function PageTab({ beside, ports, onOpen }: PageTabProps) {
  const t = useMessages(SIDEPANEL_MESSAGES);
  const terms = useMessages(TERMS_MESSAGES);
  const [missing, setMissing] = useState(false);
  const next = useRef(new Map<string, number>());
  if (beside.status === 'waiting') return <p class="pl-small">{t('loading')}</p>;
  if (beside.status === 'failed') return <FailedNotice what="data" onRetry={beside.retry} />;
  if (beside.page === null) return <Notice title={t('noPageTitle')} hint={t('noPageHint')} />;
  const { entities } = beside.page;
  if (entities.length === 0) return <p class="pl-small">{t('nothing')}</p>;
  const show = (entity: NamedPageEntity) => {
    const occurrence = next.current.get(entity.entityId) ?? 0;
    next.current.set(entity.entityId, occurrence + 1);
    ports.showMention(entity.entityId, occurrence).then(
      (shown) => setMissing(!shown),
      () => setMissing(true),
    );
  };
  return (
    <>
      <p role="status" class="pl-small pl-panel-status">
        {missing && t('mentionMissing')}
      </p>
      {ENTITY_KINDS.map((kind) => {
        const ofKind = entities.filter((entity) => entity.kind === kind);
        if (ofKind.length === 0) return null;
        return (
          <section key={kind} class="pl-panel-section">
            <h2>
              <span class={`pl-kind pl-kind-${kind}`}>
                {terms(`counted.${kind}`, { count: ofKind.length })}
              </span>
              <span class="pl-count">{ofKind.length}</span>
            </h2>
            <ul>
              {ofKind.map((entity) => (
                <EntityRow
                  key={entity.entityId}
                  entity={entity}
                  inView={beside.inView.entityIds.includes(entity.entityId)}
                  onShow={() => show(entity)}
                  onDetails={() => onOpen({ entityId: entity.entityId })}
                />
              ))}
            </ul>
          </section>
        );
      })}
    </>
  );
}

interface EntityRowProps {
  entity: NamedPageEntity;
  inView: boolean;
  onShow(): void;
  onDetails(): void;
}

function EntityRow({ entity, inView, onShow, onDetails }: EntityRowProps) {
  const t = useMessages(SIDEPANEL_MESSAGES);
  const { convert } = useReading();
  const name = convert(entity.name);
  return (
    <li class={inView ? 'pl-entity-row pl-in-view' : 'pl-entity-row'}>
      <button type="button" class="pl-row-button" title={t('showMention', { name })} onClick={onShow}>
        <PolicyText text={entity.name} />
        {inView && <span class="pl-hidden">{t('inView')}</span>}
        <span class="pl-count" title={t('mentions', { count: entity.count })}>
          {entity.count}
        </span>
      </button>
      <button
        type="button"
        class="pl-icon-button"
        aria-label={t('details', { name })}
        title={t('details', { name })}
        onClick={onDetails}
      >
        <Icon name="more" />
      </button>
    </li>
  );
}
