import '@policy-lens/ui/sidepanel/side-panel.css';
import { SidePanel } from '@policy-lens/ui/sidepanel/side-panel.tsx';
import { showSurface } from '../surface/show-surface';
import { sidePanelPorts } from './side-panel-ports';

void showSurface((language) => <SidePanel language={language} ports={sidePanelPorts} />);
