import { useState } from 'preact/hooks';
import { CITATION_MESSAGES } from '../messages/citation-messages';
import { useMessages } from '../messages/use-messages';
import { type CitableClause, CiteBox } from './cite-box';

/**
 * A button that opens the citation, and the box that it opens, for two places of one component. Neither is
 * there where nothing can be cited.
 */
export function useCitation(clauses: CitableClause[], buttonClass = 'pl-quiet-button') {
  const t = useMessages(CITATION_MESSAGES);
  const [citing, setCiting] = useState(false);
  const button = clauses.length > 0 && (
    <button type="button" class={buttonClass} aria-expanded={citing} onClick={() => setCiting(!citing)}>
      {t('cite')}
    </button>
  );
  return { button, box: citing && <CiteBox clauses={clauses} /> };
}
