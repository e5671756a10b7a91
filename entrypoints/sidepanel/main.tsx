import '@policy-lens/ui/sidepanel/side-panel.css';
import { SidePanel } from '@policy-lens/ui/sidepanel/side-panel.tsx';
import { withConverters } from '../surface/converters';
import { showSurface } from '../surface/show-surface';
import { sidePanelPorts } from './side-panel-ports';

const portsFor = withConverters(sidePanelPorts);

void showSurface((language, settings) => <SidePanel language={language} ports={portsFor(settings)} />);
