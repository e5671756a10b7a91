import { readingVariant } from '@policy-lens/ui/format/text-lang';
import { Library } from '@policy-lens/ui/library/library.tsx';
import type { LibraryPorts } from '@policy-lens/ui/library/library-ports';
import '@policy-lens/ui/library/library.css';
import { render } from 'preact';
import { realAnswers, realSource } from '../real-data';
import type { Stage, Surface } from '../surface';

const settled = () => new Promise<void>((resolve) => setTimeout(resolve, 400));

async function draw(stage: Stage, change: Partial<LibraryPorts> = {}): Promise<void> {
  const answers = await realAnswers();
  const ports: LibraryPorts = {
    documents: answers.documents,
    entities: answers.entities,
    search: answers.search,
    source: realSource,
    simplify: (text) => text.replaceAll('網', '网').replaceAll('辦', '办'),
    converterFor: async () => stage.convert,
    download: () => undefined,
    ...change,
  };
  render(
    <Library language={stage.language} variant={readingVariant('original', stage.language)} ports={ports} />,
    stage.element,
  );
  await settled();
}

function type(stage: Stage, selector: string, text: string): void {
  const field = stage.element.querySelector<HTMLInputElement>(selector);
  if (!field) return;
  field.value = text;
  field.dispatchEvent(new Event('input', { bubbles: true }));
}

async function search(stage: Stage, text: string): Promise<void> {
  await draw(stage);
  type(stage, 'input[type=search]', text);
  await settled();
}

async function compare(stage: Stage, subject: string): Promise<void> {
  await draw(stage);
  stage.element.querySelectorAll<HTMLInputElement>('input[name=view]')[1]?.click();
  await settled();
  if (subject !== '') type(stage, 'input[type=search]', subject);
  await settled();
}

/** The first clause that a search finds, in its document. */
async function read(stage: Stage, query: string): Promise<void> {
  await search(stage, query);
  stage.element.querySelector<HTMLElement>('button.pl-clause-title')?.click();
  await settled();
}

export const surface: Surface = {
  name: 'library',
  widths: [400, 800, 1280],
  states: {
    all: (stage) => draw(stage),
    search: (stage) => search(stage, '一网通办'),
    document: (stage) => read(stage, '省数据局'),
    none: (stage) => search(stage, '量子纠缠'),
    compare: (stage) => compare(stage, stage.convert('一网通办')),
    'compare-none': (stage) => compare(stage, ''),
    failed: (stage) => draw(stage, { documents: () => Promise.reject(new Error('gone')) }),
  },
};
