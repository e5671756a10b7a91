import type { DocumentRecord } from 'policy-data/records';
import { useRef, useState } from 'preact/hooks';
import { copyText } from '../citation/copy-text';
import { useReading } from '../commitment/reading-context';
import { safeSourceUrl } from '../format/safe-source-url';
import { SOURCE_MESSAGES } from '../messages/source-messages';
import { useMessages } from '../messages/use-messages';

/** Where no address of a document is known: says so, and offers what it can be found by. */
export function WithoutAddress({ document }: { document: DocumentRecord }) {
  const t = useMessages(SOURCE_MESSAGES);
  const { convert } = useReading();
  const place = useRef<HTMLParagraphElement>(null);
  const [result, setResult] = useState<'none' | 'copied' | 'failed'>('none');
  if (safeSourceUrl(document.sourceUrl) !== null) return null;
  const numbered = document.documentNumber !== null;
  const copy = async () => {
    const words = [document.title, document.documentNumber ?? ''].filter(Boolean).join(' ');
    const done = place.current !== null && (await copyText(convert(words), place.current));
    setResult(done ? 'copied' : 'failed');
  };
  return (
    <p ref={place} class="pl-small pl-without-address">
      {t(numbered ? 'noUrl' : 'noUrlTitle')}{' '}
      <button type="button" class="pl-button" onClick={() => void copy()}>
        {t(numbered ? 'copyTitle' : 'copyTitleOnly')}
      </button>{' '}
      <span role="status">
        {result === 'copied' && t('copied')}
        {result === 'failed' && t('copyFailed')}
      </span>
    </p>
  );
}
