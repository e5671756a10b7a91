import '@policy-lens/ui/library/library.css';
import { readingVariant } from '@policy-lens/ui/format/text-lang';
import { Library } from '@policy-lens/ui/library/library.tsx';
import { withConverters } from '../surface/converters';
import { showSurface } from '../surface/show-surface';
import { libraryPorts } from './library-ports';

void libraryPorts().then((ports) => {
  const portsFor = withConverters(ports);
  return showSurface((language, settings) => (
    <Library
      language={language}
      variant={readingVariant(settings.variant, language)}
      ports={portsFor(settings)}
    />
  ));
});
