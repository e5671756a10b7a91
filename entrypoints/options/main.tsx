import '@policy-lens/ui/options/options.css';
import { Options } from '@policy-lens/ui/options/options.tsx';
import { showSurface } from '../surface/show-surface';
import { optionsPorts } from './options-ports';

void showSurface((language) => <Options language={language} ports={optionsPorts} />);
