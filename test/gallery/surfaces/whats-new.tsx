import { RELEASES } from '@policy-lens/ui/whats-new/releases';
import { WhatsNew } from '@policy-lens/ui/whats-new/whats-new.tsx';
import '@policy-lens/ui/whats-new/whats-new.css';
import { render } from 'preact';
import type { Stage, Surface } from '../surface';

const NEWEST = RELEASES[0]?.version ?? '0.0.0';

async function draw(stage: Stage, current: string): Promise<void> {
  const noop = () => undefined;
  const ports = {
    versions: async () => ({ seen: '0.0.0', current }),
    openOptions: noop,
    openLibrary: noop,
    finish: async () => undefined,
  };
  render(<WhatsNew language={stage.language} ports={ports} />, stage.element);
  await new Promise((resolve) => setTimeout(resolve, 50));
}

export const surface: Surface = {
  name: 'whats-new',
  widths: [400, 800, 1280],
  states: {
    news: (stage) => draw(stage, NEWEST),
    nothing: (stage) => draw(stage, '0.0.1'),
  },
};
