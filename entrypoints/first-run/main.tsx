import '@policy-lens/ui/first-run/first-run.css';
import { FirstRun } from '@policy-lens/ui/first-run/first-run.tsx';
import { showSurface } from '../surface/show-surface';
import { firstRunPorts } from './first-run-ports';

void showSurface((language) => <FirstRun language={language} ports={firstRunPorts} />);
