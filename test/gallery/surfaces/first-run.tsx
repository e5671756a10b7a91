import { DEFAULT_SETTINGS } from '@policy-lens/store/settings/settings';
import { FirstRun } from '@policy-lens/ui/first-run/first-run.tsx';
import type { FirstRunPorts } from '@policy-lens/ui/first-run/first-run-ports';
import '@policy-lens/ui/first-run/first-run.css';
import { render } from 'preact';
import { entityNamed, realAnswers } from '../real-data';
import type { Stage, Surface } from '../surface';

async function draw(stage: Stage): Promise<void> {
  const answers = await realAnswers();
  const ports: FirstRunPorts = {
    read: async () => ({ ...DEFAULT_SETTINGS, variant: stage.language === 'zh-TW' ? 'tw' : 'original' }),
    write: async (fields) => ({ ...DEFAULT_SETTINGS, ...fields }),
    converterFor: async () => stage.convert,
    cardsNamed: (name) =>
      answers.cards([entityNamed(answers.dataSet, name).id], { regionCode: '430000', documentId: null }),
    finish: async () => undefined,
  };
  render(<FirstRun language={stage.language} ports={ports} />, stage.element);
  await new Promise((resolve) => setTimeout(resolve, 300));
}

export const surface: Surface = {
  name: 'first-run',
  widths: [400, 800, 1280],
  states: {
    fresh: draw,
    card: async (stage) => {
      await draw(stage);
      stage.element.querySelector<HTMLElement>('.pl-marked-platform')?.click();
      await new Promise((resolve) => setTimeout(resolve, 300));
    },
  },
};
