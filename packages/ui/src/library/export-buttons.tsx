import type { CommitmentPage, CommitmentQuery } from '@policy-lens/platform/messages';
import { useState } from 'preact/hooks';
import { useReading } from '../commitment/reading-context';
import { LIBRARY_MESSAGES } from '../messages/library-messages';
import { useMessages } from '../messages/use-messages';
import { exportBibtex, exportCsv, exportJson } from './export-commitments';
import type { LibraryPorts } from './library-ports';

const FORMATS = {
  csv: { mediaType: 'text/csv;charset=utf-8', ending: 'csv', write: exportCsv },
  json: { mediaType: 'application/json', ending: 'json', write: exportJson },
  bibtex: { mediaType: 'application/x-bibtex', ending: 'bib', write: exportBibtex },
} as const;

/** Most rows that one answer of the search may hold. */
const BATCH = 500;

interface ExportButtonsProps {
  query: CommitmentQuery;
  total: number;
  ports: LibraryPorts;
}

/** Takes away everything that matches, not only what is drawn. */
export function ExportButtons({ query, total, ports }: ExportButtonsProps) {
  const t = useMessages(LIBRARY_MESSAGES);
  const { today } = useReading();
  const [result, setResult] = useState<'none' | 'done' | 'failed'>('none');
  const save = async (format: keyof typeof FORMATS) => {
    const { mediaType, ending, write } = FORMATS[format];
    ports.download(
      `policy-lens-${today}.${ending}`,
      mediaType,
      write(await readAll(query, total, ports), today),
    );
  };
  return (
    <div class="pl-export">
      <span class="pl-small">{t('export')}</span>
      {(['csv', 'json', 'bibtex'] as const).map((format) => (
        <button
          key={format}
          type="button"
          class="pl-button"
          onClick={() => {
            save(format).then(
              () => setResult('done'),
              () => setResult('failed'),
            );
          }}
        >
          {t(`export.${format}`)}
        </button>
      ))}
      <span role="status" class="pl-small">
        {result === 'done' && t('exported', { count: total })}
        {result === 'failed' && t('exportFailed')}
      </span>
    </div>
  );
}

async function readAll(query: CommitmentQuery, total: number, ports: LibraryPorts): Promise<CommitmentPage> {
  const all: CommitmentPage = { commitments: [], documents: {}, names: {}, total };
  for (let offset = 0; offset < total; offset += BATCH) {
    const page = await ports.search({ ...query, offset, limit: BATCH });
    all.commitments.push(...page.commitments);
    Object.assign(all.documents, page.documents);
    Object.assign(all.names, page.names);
  }
  return all;
}
