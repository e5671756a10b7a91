import '@policy-lens/ui/library/library.css';
import { readingVariant } from '@policy-lens/ui/format/text-lang';
import { Library } from '@policy-lens/ui/library/library.tsx';
import { showSurface } from '../surface/show-surface';
import { libraryPorts } from './library-ports';

void libraryPorts().then((ports) =>
  showSurface((language, { variant }) => (
    <Library language={language} variant={readingVariant(variant, language)} ports={ports} />
  )),
);
