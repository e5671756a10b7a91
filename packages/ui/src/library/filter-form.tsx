import { useReading } from '../commitment/reading-context';
import { Segments } from '../controls/segments';
import { Switch } from '../controls/switch';
import { LIBRARY_MESSAGES } from '../messages/library-messages';
import { TERMS_MESSAGES } from '../messages/terms-messages';
import { useMessages } from '../messages/use-messages';
import { type LibraryFilter, NO_FILTER, regionChoices, yearChoices } from './library-filter';
import type { LibraryIndex } from './library-index';

interface FilterFormProps {
  index: LibraryIndex;
  filter: LibraryFilter;
  /** Whether what stands in the agency field names none. */
  agencyUnknown: boolean;
  onFilter(filter: LibraryFilter): void;
}

/** Region, year, agency and role, document; every change takes effect at once. */
export function FilterForm({ index, filter, agencyUnknown, onFilter }: FilterFormProps) {
  const t = useMessages(LIBRARY_MESSAGES);
  const terms = useMessages(TERMS_MESSAGES);
  const { convert, textLang } = useReading();
  const set = (change: Partial<LibraryFilter>) => onFilter({ ...filter, ...change });
  const agencies = index.entities.filter(
    (entity) => entity.kind === 'agency' && entity.commitmentIds.length > 0,
  );
  return (
    <search class="pl-filters" aria-label={t('filters')}>
      <label class="pl-filter pl-filter-text">
        <span class="pl-small">{t('search')}</span>
        <input
          type="search"
          class="pl-field"
          value={filter.text}
          onInput={(event) => set({ text: event.currentTarget.value })}
        />
      </label>
      <label class="pl-filter">
        <span class="pl-small">{t('region')}</span>
        <select
          class="pl-field"
          value={filter.regionCode}
          onChange={(event) => set({ regionCode: event.currentTarget.value })}
        >
          <option value="">{t('anyRegion')}</option>
          {regionChoices(index.documents).map(({ code, name }) => (
            <option key={code} value={code} lang={textLang}>
              {name === '' ? terms('region.nation') : convert(name)}
            </option>
          ))}
        </select>
      </label>
      <label class="pl-filter">
        <span class="pl-small">{t('year')}</span>
        <select
          class="pl-field"
          value={filter.year}
          onChange={(event) => set({ year: event.currentTarget.value })}
        >
          <option value="">{t('anyYear')}</option>
          {yearChoices(index.documents).map((year) => (
            <option key={year} value={year}>
              {year}
            </option>
          ))}
        </select>
      </label>
      <label class="pl-filter">
        <span class="pl-small">{t('document')}</span>
        <select
          class="pl-field"
          value={filter.documentId}
          onChange={(event) => set({ documentId: event.currentTarget.value })}
        >
          <option value="">{t('anyDocument')}</option>
          {index.documents.map((document) => (
            <option key={document.id} value={document.id} lang={textLang}>
              {convert(document.title)}
            </option>
          ))}
        </select>
      </label>
      <label class="pl-filter">
        <span class="pl-small">{t('agency')}</span>
        <input
          class="pl-field"
          list="pl-agencies"
          aria-describedby="pl-agency-unknown"
          {...(filter.agency === '' ? {} : { lang: textLang })}
          placeholder={t('agencyHint')}
          value={filter.agency}
          onInput={(event) => set({ agency: event.currentTarget.value })}
        />
        <span id="pl-agency-unknown" class="pl-small pl-agency-unknown">
          {agencyUnknown && t('agencyUnknown')}
        </span>
        <datalist id="pl-agencies">
          {agencies.map((agency) => (
            <option key={agency.id} value={convert(agency.name)} />
          ))}
        </datalist>
      </label>
      <Segments
        name="role"
        legend={t('role')}
        options={[
          { value: 'any', label: t('role.any') },
          { value: 'lead', label: terms('role.lead') },
          { value: 'participant', label: terms('role.participant') },
        ]}
        value={filter.role}
        onChange={(role) => set({ role })}
      />
      <Switch
        label={t('hasTarget')}
        checked={filter.hasTarget}
        onChange={(hasTarget) => set({ hasTarget })}
      />
      <button
        type="button"
        class="pl-button"
        disabled={Object.entries(NO_FILTER).every(
          ([name, none]) => filter[name as keyof LibraryFilter] === none,
        )}
        onClick={() => onFilter(NO_FILTER)}
      >
        {t('clear')}
      </button>
    </search>
  );
}
