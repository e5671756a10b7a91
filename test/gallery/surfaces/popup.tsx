import type { PageStatus } from '@policy-lens/platform/messages';
import { Popup } from '@policy-lens/ui/popup/popup.tsx';
import type { PopupPorts, PopupSite } from '@policy-lens/ui/popup/popup-ports';
import '@policy-lens/ui/popup/popup.css';
import { render } from 'preact';
import type { Stage, Surface } from '../surface';

const STATUS: PageStatus = {
  highlighting: true,
  highlightingSupported: true,
  variant: 'original',
  shown: 's',
  counts: { agency: 46, platform: 18, programme: 9, instrument: 3 },
  context: { regionCode: '430000', documentId: null },
};
const SITE: PopupSite = { host: 'www.hunan.gov.cn', access: 'built-in', enabled: true };

function draw(stage: Stage, site: PopupSite, status: PageStatus | null, change: Partial<PopupPorts> = {}) {
  const noop = () => undefined;
  const ports: PopupPorts = {
    site: async () => site,
    status: async () => status,
    set: async (change_) => ({ ...STATUS, ...change_ }),
    setSite: async (enabled) => ({ ...site, enabled }),
    reloadPage: noop,
    openPanel: noop,
    openLibrary: noop,
    openOptions: noop,
    ...change,
  };
  render(<Popup language={stage.language} ports={ports} />, stage.element);
  return new Promise<void>((resolve) => setTimeout(resolve, 60));
}

export const surface: Surface = {
  name: 'popup',
  widths: [400],
  states: {
    on: (stage) => draw(stage, SITE, STATUS),
    converted: (stage) => draw(stage, SITE, { ...STATUS, variant: 'tw', highlighting: false }),
    nothing: (stage) =>
      draw(stage, SITE, { ...STATUS, counts: { agency: 0, platform: 0, programme: 0, instrument: 0 } }),
    unsupported: (stage) => draw(stage, SITE, { ...STATUS, highlightingSupported: false }),
    off: (stage) => draw(stage, { ...SITE, enabled: false }, null),
    reload: (stage) => draw(stage, SITE, null),
    elsewhere: (stage) =>
      draw(stage, { host: 'news.example.org', access: 'grantable', enabled: false }, null),
    closed: (stage) => draw(stage, { host: null, access: 'closed', enabled: false }, null),
    loading: (stage) => draw(stage, SITE, STATUS, { site: () => new Promise(() => undefined) }),
    failed: (stage) => draw(stage, SITE, STATUS, { status: () => Promise.reject(new Error('gone')) }),
  },
};
