import type { DocumentRecord, RepairRecord, SourceEdition } from 'policy-data/records';
import { useLayoutEffect, useMemo, useRef } from 'preact/hooks';
import { useReading } from '../commitment/reading-context';
import { FailedNotice } from '../controls/failed-notice';
import { useAnswer } from '../controls/use-answer';
import { SOURCE_MESSAGES } from '../messages/source-messages';
import { useMessages } from '../messages/use-messages';
import { RepairNotes } from './repair-notes';
import { type SourcePiece, sourceParagraphs } from './source-paragraphs';

export interface SourcePort {
  /** The document's source as it was received. */
  source(documentId: string): Promise<SourceEdition>;
}

interface SourceViewProps {
  document: DocumentRecord;
  /** The clause to show; null for the document from its beginning. */
  commitmentId: string | null;
  ports: SourcePort;
}

/** A document as it was received, corrections marked as in an editor's edition, at the clause that is looked for. */
export function SourceView({ document, commitmentId, ports }: SourceViewProps) {
  const t = useMessages(SOURCE_MESSAGES);
  const { answer, retry } = useAnswer(() => ports.source(document.id), [document.id, ports]);
  if (answer.status === 'failed') return <FailedNotice what="data" onRetry={retry} />;
  if (answer.status === 'waiting' || answer.value.documentId !== document.id)
    return <p class="pl-small">{t('loading')}</p>;
  return <SourceText edition={answer.value} commitmentId={commitmentId} />;
}

const LANGS = { hans: 'zh-Hans', hant: 'zh-Hant', mixed: 'zh-Hant' } as const;

function SourceText({ edition, commitmentId }: { edition: SourceEdition; commitmentId: string | null }) {
  const t = useMessages(SOURCE_MESSAGES);
  const text = useRef<HTMLElement>(null);
  const paragraphs = useMemo(() => sourceParagraphs(edition, commitmentId), [edition, commitmentId]);
  // Before the first paint: a reader shall not see the beginning of the document first.
  useLayoutEffect(() => {
    const clause = text.current?.querySelector<HTMLElement>('mark');
    if (!clause) return;
    clause.focus({ preventScroll: true });
    clause.scrollIntoView({ block: 'center' });
  }, [paragraphs]);
  const first = paragraphs.flat().find(({ wanted }) => wanted);
  return (
    <section class="pl-source" aria-label={t('title')}>
      <p class="pl-small">{t('hint')}</p>
      <RepairNotes edition={edition} commitmentId={first === undefined ? null : commitmentId} />
      <article ref={text} lang={LANGS[edition.script]} class="pl-source-text">
        {paragraphs.map((pieces) => (
          <p key={pieces[0]?.start}>
            {pieces.map((piece) => (
              <Piece key={piece.start} piece={piece} isFirst={piece === first} />
            ))}
          </p>
        ))}
      </article>
    </section>
  );
}

function Piece({ piece, isFirst }: { piece: SourcePiece; isFirst: boolean }) {
  const { text, repair, wanted } = piece;
  const shown = repair === null ? text : <Corrected text={text} repair={repair} />;
  if (!wanted) return <>{shown}</>;
  return <mark {...(isFirst ? { tabIndex: -1 } : {})}>{shown}</mark>;
}

/** What was received, and after it what is read instead; damage, which nothing replaces, as damage. */
function Corrected({ text, repair }: { text: string; repair: RepairRecord }) {
  const t = useMessages(SOURCE_MESSAGES);
  const { convert, textLang } = useReading();
  const title = t(`repair.${repair.kind}`);
  if (repair.kind === 'damage')
    return (
      <span class="pl-damaged" title={title}>
        {text}
      </span>
    );
  return (
    <>
      {text !== '' && <del title={title}>{text}</del>}
      {repair.reading !== '' && (
        <ins title={title} lang={textLang}>
          {convert(repair.reading)}
        </ins>
      )}
    </>
  );
}
