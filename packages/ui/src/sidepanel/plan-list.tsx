import type { DocumentView } from '@policy-lens/platform/messages';
import type { CommitmentRecord } from 'policy-data/records';
import { useEffect, useRef, useState } from 'preact/hooks';
import { CommitmentItem } from '../commitment/commitment-item';
import { useAnswer } from '../controls/use-answer';
import { SIDEPANEL_MESSAGES } from '../messages/sidepanel-messages';
import { useMessages } from '../messages/use-messages';
import { commitmentsInView } from './commitments-in-view';
import { outlineOf } from './outline';
import type { SidePanelPorts } from './side-panel-ports';
import type { PageBeside } from './use-page-beside';

/** As much of a clause as tells it from the others; a page may have changed the rest. UTF-16 units. */
const QUOTE_LENGTH = 40;

export interface PlanListProps {
  view: DocumentView;
  /** The commitment that the panel was opened for. */
  commitmentId: string | null;
  /** What stands in the page's window. */
  inView: PageBeside['inView'];
  /** Whether the document stands in the page beside. */
  isBeside: boolean;
  ports: SidePanelPorts;
}

/** A plan's commitments in the plan's own order, in step with the page where the plan stands beside. */
export function PlanList(props: PlanListProps) {
  const { view, commitmentId, inView, isBeside, ports } = props;
  const t = useMessages(SIDEPANEL_MESSAGES);
  const [missing, setMissing] = useState(false);
  const list = useRef<HTMLDivElement>(null);
  const { answer } = useAnswer(async () => {
    const passages = (await ports.simplify(inView.passages.join('\n'))).split('\n');
    return commitmentsInView(view.commitments, passages);
  }, [inView, view, ports]);
  const shown = answer.status === 'ready' ? answer.value : [];
  const followed = isBeside ? (shown[0] ?? commitmentId) : commitmentId;
  useEffect(() => {
    const item = followed === null ? null : find(list.current, followed);
    item?.scrollIntoView({ block: 'nearest' });
  }, [followed]);
  const show = (commitment: CommitmentRecord) => {
    ports.showPassage(commitment.text.slice(0, QUOTE_LENGTH)).then(
      (shown) => setMissing(!shown),
      () => setMissing(true),
    );
  };
  useEffect(() => {
    const wanted = view.commitments.find(({ id }) => id === commitmentId);
    if (isBeside && wanted) show(wanted);
  }, [commitmentId, isBeside, view]);
  return (
    <div ref={list}>
      <p role="status" class="pl-small pl-panel-status">
        {missing && t('passageMissing')}
      </p>
      {outlineOf(view.commitments).map((part) => (
        <ol key={part.label} class="pl-commitments pl-plan" aria-label={part.label}>
          {part.commitments.map((commitment) => (
            <CommitmentItem
              key={commitment.id}
              commitment={commitment}
              threads={[]}
              current={isBeside ? shown.includes(commitment.id) : commitment.id === commitmentId}
              onOpen={isBeside ? show : undefined}
            />
          ))}
        </ol>
      ))}
    </div>
  );
}

function find(list: HTMLElement | null, commitmentId: string): Element | null {
  for (const item of list?.querySelectorAll<HTMLElement>('[data-commitment]') ?? [])
    if (item.dataset.commitment === commitmentId) return item;
  return null;
}
