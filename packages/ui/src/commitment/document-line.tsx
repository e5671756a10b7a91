import type { DocumentRecord } from 'policy-data/records';
import type { ComponentChildren } from 'preact';
import { formatPartialDate } from '../format/deadline';
import { safeSourceUrl } from '../format/safe-source-url';
import { COMMITMENT_MESSAGES } from '../messages/commitment-messages';
import { useLanguage, useMessages } from '../messages/use-messages';
import { useReading } from './reading-context';

interface DocumentLineProps {
  document: DocumentRecord;
  /** What can be done with it, at the end of the line. */
  children?: ComponentChildren;
}

/** Title, number and date of the document that commitments stand in, with its source where one is known. */
export function DocumentLine({ document, children }: DocumentLineProps) {
  const { convert, textLang } = useReading();
  const t = useMessages(COMMITMENT_MESSAGES);
  const language = useLanguage();
  const date = document.issuedOn ?? document.publishedOn;
  const url = safeSourceUrl(document.sourceUrl);
  return (
    <div class="pl-document">
      <cite lang={textLang}>{convert(document.title)}</cite>
      <span class="pl-document-facts">
        {document.documentNumber !== null && <span lang={textLang}>{convert(document.documentNumber)}</span>}
        {date === null ? (
          <span>{t('noTime')}</span>
        ) : (
          <time dateTime={date}>{formatPartialDate(date, language)}</time>
        )}
        {url !== null && (
          <a href={url} target="_blank" rel="noreferrer noopener">
            {t('source')}
            <span aria-hidden="true"> ↗</span>
          </a>
        )}
        {children}
      </span>
    </div>
  );
}
