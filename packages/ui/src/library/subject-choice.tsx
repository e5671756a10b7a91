import type { EntityRecord } from 'policy-data/records';
import { useReading } from '../commitment/reading-context';
import { LIBRARY_MESSAGES } from '../messages/library-messages';
import { useMessages } from '../messages/use-messages';

interface SubjectChoiceProps {
  subjects: readonly EntityRecord[];
  /** In the reader's script. */
  value: string;
  onChange(subject: string): void;
}

/** Subjects offered for a click; the others are found by typing. */
const OFFERED = 10;

/** What is compared: a click on what several regions have undertaken, or any words. */
export function SubjectChoice({ subjects, value, onChange }: SubjectChoiceProps) {
  const t = useMessages(LIBRARY_MESSAGES);
  const { convert, textLang } = useReading();
  return (
    <div class="pl-subjects">
      <label class="pl-filter">
        <span class="pl-small">{t('compareSubject')}</span>
        <input
          type="search"
          class="pl-field"
          list="pl-subjects"
          placeholder={t('compareSubjectHint')}
          value={value}
          onInput={(event) => onChange(event.currentTarget.value)}
        />
        <datalist id="pl-subjects">
          {subjects.map(({ id, name }) => (
            <option key={id} value={convert(name)} />
          ))}
        </datalist>
      </label>
      <ul class="pl-chips" lang={textLang} aria-label={t('compareOffers')}>
        {subjects.slice(0, OFFERED).map(({ id, name }) => (
          <li key={id}>
            <button
              type="button"
              class="pl-chip"
              aria-pressed={value === convert(name)}
              onClick={() => onChange(convert(name))}
            >
              {convert(name)}
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}
