import { DEFAULT_SETTINGS, type Settings } from '@policy-lens/store/settings/settings';
import { Options } from '@policy-lens/ui/options/options.tsx';
import type { OptionsPorts } from '@policy-lens/ui/options/options-ports';
import '@policy-lens/ui/options/options.css';
import { render } from 'preact';
import { realConverter } from '../real-converters';
import type { Stage, Surface } from '../surface';

const FILLED: Settings = {
  ...DEFAULT_SETTINGS,
  sites: [
    { host: 'www.gd.gov.cn', variant: 'tw' },
    { host: 'www.example.gov.hk', enabled: true, highlighting: false },
    { host: 'www.lishui.gov.cn', enabled: false },
  ],
  dictionary: [
    { from: '计划', to: '計畫', variant: 'tw' },
    { from: '里耶', to: null, variant: null },
  ],
};

async function draw(stage: Stage, settings: Settings, change: Partial<OptionsPorts> = {}): Promise<void> {
  const ports: OptionsPorts = {
    read: async () => settings,
    write: async (fields) => ({ ...settings, ...fields }),
    watch: () => () => undefined,
    grantedHosts: async () => (settings.sites.length > 0 ? ['gov.hk', 'www.example.gov.hk'] : []),
    grantHost: async () => true,
    revokeHost: async () => undefined,
    areSynced: async () => true,
    preview: async (text, variant, own) => (await realConverter(variant, own))(text),
    download: () => undefined,
    ...change,
  };
  render(<Options language={stage.language} ports={ports} />, stage.element);
  await new Promise((resolve) => setTimeout(resolve, 350));
}

export const surface: Surface = {
  name: 'options',
  widths: [400, 800, 1280],
  states: {
    fresh: (stage) => draw(stage, DEFAULT_SETTINGS),
    filled: (stage) => draw(stage, FILLED),
    failed: (stage) => draw(stage, FILLED, { read: () => Promise.reject(new Error('gone')) }),
  },
};
