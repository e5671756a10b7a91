import { useState } from 'preact/hooks';
import { COMMITMENT_MESSAGES } from '../messages/commitment-messages';
import { TERMS_MESSAGES } from '../messages/terms-messages';
import { useMessages } from '../messages/use-messages';
import { clauseLabel } from './clause-label';
import { ClauseText } from './clause-text';
import { PolicyText } from './policy-text';
import { useReading } from './reading-context';
import type { ThreadStep, ThreadView } from './thread-steps';

const RELATIONS = ['continued', 'sharpened', 'weakened', 'extended', 'dropped'] as const;

/** `2024 → 2025 一网通办率 85% → 90% · 加码`; opened, it shows both clauses, so that the link can be judged. */
export function ThreadLine({ view }: { view: ThreadView }) {
  const [open, setOpen] = useState(false);
  const terms = useMessages(TERMS_MESSAGES);
  const t = useMessages(COMMITMENT_MESSAGES);
  const { convert, textLang } = useReading();
  const [earlier, later] = view.steps;
  const figures = figuresOf(earlier, later);
  const relation = RELATIONS.find((known) => known === view.relation) ?? 'other';
  return (
    <div class="pl-thread">
      <button type="button" class="pl-thread-button" aria-expanded={open} onClick={() => setOpen(!open)}>
        <span class="pl-thread-label">{t('threadLabel')}</span>
        <span class="pl-thread-way">
          <span lang={textLang} class="pl-thread-years">
            {convert(earlier.label)} → {convert(later.label)}
          </span>
          {view.metric !== null && (
            <span lang={textLang} class="pl-thread-figures">
              {convert(view.metric)} {convert(figures)}
            </span>
          )}
          <span class="pl-thread-relation">{terms(`relation.${relation}`)}</span>
        </span>
      </button>
      {open && (
        <ol class="pl-thread-clauses">
          {view.steps.map((step) => (
            <li key={step.commitment.id}>
              <span class="pl-clause-label">
                <PolicyText text={`${step.label} ${clauseLabel(step.commitment.path)}`} />
              </span>
              <ClauseText commitment={step.commitment} />
            </li>
          ))}
        </ol>
      )}
    </div>
  );
}

/** `≥ 60项 → ≥ 100项`; once where both say the same; with its year where only one says it. */
function figuresOf(earlier: ThreadStep, later: ThreadStep): string {
  if (earlier.figure === null || later.figure === null)
    return later.figure === null
      ? `${earlier.figure ?? ''} (${earlier.label})`
      : `${later.figure} (${later.label})`;
  return earlier.figure === later.figure ? later.figure : `${earlier.figure} → ${later.figure}`;
}
