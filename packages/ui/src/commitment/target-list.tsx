import type { TargetRecord } from 'policy-data/records';
import { formatPartialDate, hasPassed } from '../format/deadline';
import { targetFigure } from '../format/target-figure';
import { COMMITMENT_MESSAGES } from '../messages/commitment-messages';
import { useLanguage, useMessages } from '../messages/use-messages';
import { useReading } from './reading-context';

interface TargetListProps {
  targets: readonly TargetRecord[];
  /** For a table whose row already names the metric. */
  withoutMetric?: boolean;
}

/** Targets as figures: metric, number, deadline. A passed deadline is only that; no outcome is claimed. */
export function TargetList({ targets, withoutMetric = false }: TargetListProps) {
  if (targets.length === 0) return null;
  return (
    <ul class="pl-targets">
      {targets.map((target) => (
        <Target key={`${target.metric}${target.text}`} target={target} withoutMetric={withoutMetric} />
      ))}
    </ul>
  );
}

function Target({ target, withoutMetric }: { target: TargetRecord; withoutMetric: boolean }) {
  const { convert, textLang } = useReading();
  const figure = targetFigure(target);
  return (
    <li>
      {!(withoutMetric && (figure || target.deadline !== null)) && (
        <span class="pl-metric" lang={textLang}>
          {convert(figure && target.metric !== '' ? target.metric : target.text)}
        </span>
      )}
      {figure && (
        <span class="pl-figure" lang={textLang}>
          {figure.sign !== '' && <span class="pl-sign">{figure.sign}</span>}
          <b>{figure.value}</b>
          {convert(figure.unit)}
        </span>
      )}
      {target.deadline !== null && <Deadline deadline={target.deadline} />}
    </li>
  );
}

/** A deadline in the interface's language, marked where it lies in the past. */
export function Deadline({ deadline }: { deadline: string }) {
  const t = useMessages(COMMITMENT_MESSAGES);
  const language = useLanguage();
  const { today } = useReading();
  return (
    <span class="pl-deadline">
      <time dateTime={deadline}>{t('deadlineBy', { date: formatPartialDate(deadline, language) })}</time>
      {hasPassed(deadline, today) && <span class="pl-passed">{t('deadlinePassed')}</span>}
    </span>
  );
}
