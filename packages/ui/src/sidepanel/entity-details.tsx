import type { OpenTarget, PageContext } from '@policy-lens/platform/messages';
import { useEffect, useRef, useState } from 'preact/hooks';
import { citableClauses } from '../card/citable-clauses';
import { CompareToggle } from '../card/compare-toggle';
import { EntityView } from '../card/entity-view';
import { useCitation } from '../citation/use-citation';
import { useReading } from '../commitment/reading-context';
import { FailedNotice } from '../controls/failed-notice';
import { useAnswer } from '../controls/use-answer';
import { EntityFacts } from '../entities/entity-facts';
import { regionName } from '../format/region-name';
import { Icon } from '../icons/icon';
import { SIDEPANEL_MESSAGES } from '../messages/sidepanel-messages';
import { useMessages } from '../messages/use-messages';
import type { SidePanelPorts } from './side-panel-ports';

interface EntityDetailsProps {
  entityId: string;
  context: PageContext;
  ports: SidePanelPorts;
  onOpen(target: OpenTarget): void;
  onBack(): void;
}

/** All that the data hold on one entity, with room to read. */
export function EntityDetails({ entityId, context, ports, onOpen, onBack }: EntityDetailsProps) {
  const t = useMessages(SIDEPANEL_MESSAGES);
  const { convert, textLang } = useReading();
  const [comparing, setComparing] = useState(false);
  const back = useRef<HTMLButtonElement>(null);
  useEffect(() => back.current?.focus(), []);
  const { answer, retry } = useAnswer(
    () => ports.cards([entityId], context),
    [entityId, context.documentId, context.regionCode, ports],
  );
  const card = answer.status === 'ready' ? answer.value[0] : undefined;
  const region = card ? regionName(card.entity.regionCode, Object.values(card.documents)) : null;
  const citation = useCitation(card ? citableClauses(card) : []);
  return (
    <div class="pl-details">
      <button ref={back} type="button" class="pl-quiet-button pl-back" onClick={onBack}>
        <Icon name="back" />
        {t('back')}
      </button>
      {answer.status === 'waiting' && <p class="pl-small">{t('loading')}</p>}
      {(answer.status === 'failed' || (answer.status === 'ready' && !card)) && (
        <FailedNotice what="data" onRetry={retry} />
      )}
      {card && (
        <>
          <h2 lang={textLang}>{convert(card.entity.name)}</h2>
          <p class="pl-facts">
            <EntityFacts entity={card.entity} region={region} />
            <CompareToggle
              card={card}
              class="pl-quiet-button"
              comparing={comparing}
              onCompare={setComparing}
            />
            {citation.button}
          </p>
          {citation.box}
          <EntityView card={card} context={context} comparing={comparing} onOpen={onOpen} />
        </>
      )}
    </div>
  );
}
