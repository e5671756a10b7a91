import '@policy-lens/ui/whats-new/whats-new.css';
import { WhatsNew } from '@policy-lens/ui/whats-new/whats-new.tsx';
import { showSurface } from '../surface/show-surface';
import { whatsNewPorts } from './whats-new-ports';

void showSurface((language) => <WhatsNew language={language} ports={whatsNewPorts} />);
