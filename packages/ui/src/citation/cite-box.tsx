import type { CommitmentRecord, DocumentRecord } from 'policy-data/records';
import { useEffect, useRef, useState } from 'preact/hooks';
import { useReading } from '../commitment/reading-context';
import { CITATION_MESSAGES } from '../messages/citation-messages';
import { useMessages } from '../messages/use-messages';
import { CITATION_FORMATS, type CitationFormat, citedWork } from './cited-work';
import { copyText } from './copy-text';
import { formatCitation } from './format-citation';

export interface CitableClause {
  document: DocumentRecord;
  /** Null to cite the document as a whole. */
  commitment: Pick<CommitmentRecord, 'path'> | null;
}

/** A citation in the reader's format, to be read before it is copied. */
export function CiteBox({ clauses }: { clauses: CitableClause[] }) {
  const t = useMessages(CITATION_MESSAGES);
  const { convert, textLang, today } = useReading();
  const box = useRef<HTMLDivElement>(null);
  // It opens above or before the button that opens it, where Tab doesn't lead.
  useEffect(
    () => box.current?.querySelector<HTMLElement>('select, input:checked')?.focus({ preventScroll: true }),
    [],
  );
  const [chosen, setChosen] = useState(0);
  const [format, setFormat] = useState<CitationFormat>('gbt7714');
  const [result, setResult] = useState<'none' | 'copied' | 'failed'>('none');
  const clause = clauses[chosen] ?? clauses[0];
  if (!clause) return null;
  const text = formatCitation(citedWork(clause.document, clause.commitment, today, convert), format);
  const copy = async () => {
    const node = box.current;
    setResult(node !== null && (await copyText(text, node)) ? 'copied' : 'failed');
  };
  return (
    <div class="pl-cite" ref={box}>
      {clauses.length > 1 && (
        <select
          aria-label={t('which')}
          lang={textLang}
          value={String(chosen)}
          onChange={(event) => {
            setChosen(Number(event.currentTarget.value));
            setResult('none');
          }}
        >
          {clauses.map(({ document }, index) => (
            <option key={document.id} value={String(index)}>
              {convert(document.title)}
            </option>
          ))}
        </select>
      )}
      <fieldset class="pl-segments">
        <legend class="pl-hidden">{t('cite')}</legend>
        {CITATION_FORMATS.map((name) => (
          <label key={name}>
            <input
              type="radio"
              name="pl-citation-format"
              checked={name === format}
              onChange={() => {
                setFormat(name);
                setResult('none');
              }}
            />
            <span>{t(`format.${name}`)}</span>
          </label>
        ))}
      </fieldset>
      <p class="pl-cite-text" lang={textLang}>
        {text}
      </p>
      <div class="pl-cite-row">
        <button type="button" class="pl-button" onClick={() => void copy()}>
          {t('copy')}
        </button>
        <span role="status" class="pl-small">
          {result === 'copied' && t('copied', { format: t(`format.${format}`) })}
          {result === 'failed' && t('copyFailed')}
        </span>
      </div>
    </div>
  );
}
