import type { SourceEdition } from 'policy-data/records';
import { useReading } from '../commitment/reading-context';
import { SOURCE_MESSAGES } from '../messages/source-messages';
import { useMessages } from '../messages/use-messages';
import { repairsOf } from './source-paragraphs';

interface RepairNotesProps {
  edition: SourceEdition;
  /** Null for the corrections of the whole source. */
  commitmentId: string | null;
}

/** Examples of one kind that are listed; a source may hold hundreds. */
const MOST_EXAMPLES = 8;

/** The apparatus 校勘记 of a clause, or of a whole source: how much of what was corrected. */
export function RepairNotes({ edition, commitmentId }: RepairNotesProps) {
  const t = useMessages(SOURCE_MESSAGES);
  const { convert } = useReading();
  const groups = repairsOf(edition, commitmentId);
  const count = groups.reduce((sum, group) => sum + group.count, 0);
  const isClause = commitmentId !== null;
  if (count === 0) return <p class="pl-small">{t(isClause ? 'noRepairs' : 'noRepairsAtAll')}</p>;
  return (
    <details class="pl-repairs">
      <summary>{t(isClause ? 'clauseRepairs' : 'allRepairs', { count })}</summary>
      <dl>
        {groups.map(({ kind, count: ofKind, examples }) => (
          <div key={kind}>
            <dt>
              {t(`repair.${kind}`)} <span class="pl-count">{ofKind}</span>
            </dt>
            <dd lang="zh">
              {examples.slice(0, MOST_EXAMPLES).map(({ text, reading }) => (
                <span key={`${text} ${reading}`}>
                  {[text, kind === 'damage' ? '' : convert(reading)].filter(Boolean).join(' → ')}
                </span>
              ))}
              {examples.length > MOST_EXAMPLES && <span>…</span>}
            </dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
