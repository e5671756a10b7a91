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

/**
 * The targets of a clause whose text stands above: its figures, and each deadline of results without a figure
 * once, because the text has already said what is due.
 */
export function ClauseTargets({ targets }: { targets: readonly TargetRecord[] }) {
  const figures = targets.filter((target) => targetFigure(target) !== null);
  return (
    <>
      <TargetList targets={figures} />
      <DueDates targets={targets} />
    </>
  );
}

/** When the results without a figure are due, each date once. */
export function DueDates({ targets }: { targets: readonly TargetRecord[] }) {
  const t = useMessages(COMMITMENT_MESSAGES);
  const results = targets.filter((target) => targetFigure(target) === null);
  const deadlines = [...new Set(results.map(({ deadline }) => deadline))].filter(
    (deadline) => deadline !== null,
  );
  if (deadlines.length === 0) return null;
  const due = deadlines.map((deadline) => ({
    deadline,
    count: results.filter((target) => target.deadline === deadline).length,
  }));
  return (
    <ul class="pl-targets">
      {due.map(({ deadline, count }) => (
        <li key={deadline}>
          <span class="pl-due">{t('due')}</span>
          <Deadline deadline={deadline} />
          {count > 1 && <span class="pl-due">{t('dueResults', { count })}</span>}
        </li>
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
          {[figure.change, figure.sign].map(
            (sign) =>
              sign !== '' && (
                <span key={sign} class="pl-sign">
                  {convert(sign)}
                </span>
              ),
          )}
          <b>{convert(figure.value)}</b>
          {convert(figure.unit)}
        </span>
      )}
      {target.deadline !== null && <Deadline deadline={target.deadline} />}
    </li>
  );
}

/** A deadline in the interface's language, marked where it lies in the past. */
function Deadline({ deadline }: { deadline: string }) {
  const t = useMessages(COMMITMENT_MESSAGES);
  const language = useLanguage();
  const { today } = useReading();
  const wholeDate = deadline.length === '2025-06-30'.length;
  const date = formatPartialDate(deadline, language);
  return (
    <span class="pl-deadline">
      <time dateTime={deadline}>{t(wholeDate ? 'deadlineByDay' : 'deadlineByEnd', { date })}</time>
      {hasPassed(deadline, today) && <span class="pl-passed">{t('deadlinePassed')}</span>}
    </span>
  );
}
