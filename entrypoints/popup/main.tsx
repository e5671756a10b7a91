import '@policy-lens/ui/popup/popup.css';
import { Popup } from '@policy-lens/ui/popup/popup.tsx';
import { showSurface } from '../surface/show-surface';
import { popupPorts } from './popup-ports';

void showSurface((language) => <Popup language={language} ports={popupPorts} />);
