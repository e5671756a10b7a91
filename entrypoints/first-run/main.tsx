import '@policy-lens/ui/first-run/first-run.css';
import { FirstRun } from '@policy-lens/ui/first-run/first-run.tsx';
import { withConverters } from '../surface/converters';
import { showSurface } from '../surface/show-surface';
import { firstRunPorts } from './first-run-ports';

const portsFor = withConverters(firstRunPorts);

void showSurface((language, settings) => <FirstRun language={language} ports={portsFor(settings)} />);
