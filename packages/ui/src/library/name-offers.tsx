import type { EntityRecord } from 'policy-data/records';
import { useReading } from '../commitment/reading-context';
import { findEntities } from '../entities/find-entities';
import { LIBRARY_MESSAGES } from '../messages/library-messages';
import { useMessages } from '../messages/use-messages';

interface NameOffersProps {
  /** As typed, in canonical Simplified. */
  text: string;
  agencies: readonly EntityRecord[];
  /** What several regions have undertaken. */
  subjects: readonly EntityRecord[];
  /** Takes the agency's name in the reader's script. */
  onAgency(name: string): void;
  onCompare(name: string): void;
}

/** Most offers of each sort: more would be a list to read. */
const MOST = 3;

/** Names that what was typed may stand for: an agency to filter by, a subject to compare. */
export function NameOffers({ text, agencies, subjects, onAgency, onCompare }: NameOffersProps) {
  const t = useMessages(LIBRARY_MESSAGES);
  const { convert, textLang } = useReading();
  if (text.length < 2) return null;
  const offered = findEntities(agencies, text)
    .filter(({ commitmentIds }) => commitmentIds.length > 0)
    .sort((a, b) => b.commitmentIds.length - a.commitmentIds.length)
    .slice(0, MOST);
  const compared = findEntities(subjects, text).slice(0, MOST);
  if (offered.length + compared.length === 0) return null;
  return (
    <ul class="pl-chips">
      {offered.map(({ id, name }) => (
        <li key={id}>
          <button type="button" class="pl-chip" onClick={() => onAgency(convert(name))}>
            {t('onlyAgency')} <b lang={textLang}>{convert(name)}</b>
          </button>
        </li>
      ))}
      {compared.map(({ id, name }) => (
        <li key={id}>
          <button type="button" class="pl-chip" onClick={() => onCompare(convert(name))}>
            {t('compareSubjectNamed')} <b lang={textLang}>{convert(name)}</b>
          </button>
        </li>
      ))}
    </ul>
  );
}
