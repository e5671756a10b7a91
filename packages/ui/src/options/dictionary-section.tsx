import { SHOWN_VARIANTS } from '@policy-lens/hanzi/variants';
import type { UserWord } from '@policy-lens/store/settings/settings';
import { useState } from 'preact/hooks';
import { variantOptions } from '../controls/variant-options';
import { Icon } from '../icons/icon';
import { OPTIONS_MESSAGES } from '../messages/options-messages';
import { POPUP_MESSAGES } from '../messages/popup-messages';
import { useMessages } from '../messages/use-messages';
import { DictionaryPreview } from './dictionary-preview';
import { ImportExport } from './import-export';
import type { SectionProps } from './section-props';
import { exportWords, planWords } from './settings-file';

/** Rows drawn at once: a list of 10,000 words must not stall the page. */
const MOST_ROWS = 50;

const wordKey = (word: UserWord) => `${word.variant ?? ''} ${word.from}`;

/** The reader's own words for conversion, before all dictionaries. */
export function DictionarySection({ settings, ports, onChange }: SectionProps) {
  const t = useMessages(OPTIONS_MESSAGES);
  const popup = useMessages(POPUP_MESSAGES);
  const { dictionary } = settings;
  const [wanted, setWanted] = useState('');
  const store = (words: UserWord[]) => onChange({ dictionary: words });
  const fits = dictionary.filter(
    (word) => word.from.includes(wanted) || (word.to?.includes(wanted) ?? false),
  );
  const variants = variantOptions(SHOWN_VARIANTS, popup);
  return (
    <section class="pl-section" aria-labelledby="pl-dictionary">
      <h2 id="pl-dictionary">{t('section.dictionary')}</h2>
      <p class="pl-small">{t('dictionaryHint')}</p>
      <NewWord
        onAdd={(word) =>
          void store([...dictionary.filter((other) => wordKey(other) !== wordKey(word)), word])
        }
      />
      {dictionary.length > 0 && (
        <input
          type="search"
          class="pl-field"
          aria-label={t('wordSearch')}
          placeholder={t('wordSearch')}
          value={wanted}
          onInput={(event) => setWanted(event.currentTarget.value.trim())}
        />
      )}
      {dictionary.length === 0 && <p class="pl-small">{t('wordsNone')}</p>}
      {fits.length > 0 && (
        <table class="pl-table pl-words">
          <thead>
            <tr>
              <th scope="col">{t('wordFrom')}</th>
              <th scope="col">{t('wordTo')}</th>
              <th scope="col">{t('wordVariant')}</th>
              <td />
            </tr>
          </thead>
          <tbody>
            {fits.slice(0, MOST_ROWS).map((word) => (
              <tr key={wordKey(word)}>
                <th scope="row" lang="zh">
                  {word.from}
                </th>
                <td lang={word.to === null ? '' : 'zh'}>
                  {word.to ?? <span class="pl-small">{t('wordKeep')}</span>}
                </td>
                <td>{variants.find(({ value }) => value === word.variant)?.label ?? t('wordVariantAll')}</td>
                <td>
                  <button
                    type="button"
                    class="pl-icon-button"
                    aria-label={t('wordRemove', { word: word.from })}
                    title={t('wordRemove', { word: word.from })}
                    onClick={() => void store(dictionary.filter((other) => other !== word))}
                  >
                    <Icon name="close" />
                  </button>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {fits.length > MOST_ROWS && (
        <p class="pl-small">{t('wordsMore', { count: fits.length - MOST_ROWS })}</p>
      )}
      <DictionaryPreview
        settings={settings}
        // The sample is in Simplified: there would be nothing to see in its own script.
        initial={settings.preferredVariant === 's' ? 'tw' : settings.preferredVariant}
        preview={ports.preview}
      />
      <ImportExport
        present={dictionary}
        plan={planWords}
        onStore={store}
        onExport={() =>
          ports.download('policy-lens-dictionary.json', 'application/json', exportWords(dictionary))
        }
      />
    </section>
  );
}

function NewWord({ onAdd }: { onAdd: (word: UserWord) => void }) {
  const t = useMessages(OPTIONS_MESSAGES);
  const popup = useMessages(POPUP_MESSAGES);
  const [from, setFrom] = useState('');
  const [to, setTo] = useState('');
  const [variant, setVariant] = useState<UserWord['variant']>(null);
  return (
    <form
      class="pl-row"
      onSubmit={(event) => {
        event.preventDefault();
        const word = from.trim();
        if (word === '') return;
        onAdd({ from: word, to: to.trim() === '' ? null : to.trim(), variant });
        setFrom('');
        setTo('');
      }}
    >
      <input
        class="pl-field"
        lang="zh"
        aria-label={t('wordFrom')}
        placeholder={t('wordFrom')}
        maxLength={200}
        value={from}
        onInput={(event) => setFrom(event.currentTarget.value)}
      />
      <input
        class="pl-field"
        lang="zh"
        aria-label={t('wordTo')}
        placeholder={t('wordTo')}
        maxLength={200}
        value={to}
        onInput={(event) => setTo(event.currentTarget.value)}
      />
      <select
        class="pl-field"
        aria-label={t('wordVariant')}
        value={variant ?? ''}
        onChange={(event) =>
          setVariant(SHOWN_VARIANTS.find((known) => known === event.currentTarget.value) ?? null)
        }
      >
        <option value="">{t('wordVariantAll')}</option>
        {variantOptions(SHOWN_VARIANTS, popup).map(({ value, label, lang }) => (
          <option key={value} value={value} lang={lang ?? ''}>
            {label}
          </option>
        ))}
      </select>
      <button type="submit" class="pl-button">
        {t('wordAdd')}
      </button>
    </form>
  );
}
