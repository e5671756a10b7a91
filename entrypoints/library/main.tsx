import '@policy-lens/ui/library/library.css';
import { readingVariant } from '@policy-lens/ui/format/text-lang';
import type { DocumentPlace } from '@policy-lens/ui/library/document-reader.tsx';
import { Library } from '@policy-lens/ui/library/library.tsx';
import { withConverters } from '../surface/converters';
import { showSurface } from '../surface/show-surface';
import { libraryPorts } from './library-ports';

/** `?document=` and `&commitment=` open it at a place in a document. */
function placeOf(address: string): DocumentPlace | undefined {
  const query = new URLSearchParams(address);
  const documentId = query.get('document');
  return documentId === null ? undefined : { documentId, commitmentId: query.get('commitment') };
}

void libraryPorts().then((ports) => {
  const portsFor = withConverters(ports);
  return showSurface((language, settings) => (
    <Library
      language={language}
      variant={readingVariant(settings.variant, language)}
      ports={portsFor(settings)}
      place={placeOf(location.search)}
    />
  ));
});
