import type { OpenTarget } from '@policy-lens/platform/messages';
import { SidePanel } from '@policy-lens/ui/sidepanel/side-panel.tsx';
import type { PanelEvent, SidePanelPorts } from '@policy-lens/ui/sidepanel/side-panel-ports';
import '@policy-lens/ui/sidepanel/side-panel.css';
import { SAMPLE_DATA_SET } from '@policy-lens/ui/testing/sample-cards';
import { sampleEdition } from '@policy-lens/ui/testing/sample-edition';
import type { DataSet } from 'policy-data/records';
import { render } from 'preact';
import { answersOn, documentTitled, entityNamed, mentionsOn, realAnswers, realSource } from '../real-data';
import type { Stage, Surface } from '../surface';

type Answers = ReturnType<typeof answersOn>;

interface Scene {
  target?: OpenTarget;
  /** Ordinals of the plan's commitments that are in the page's window. */
  inView?: number[];
  change?: Partial<SidePanelPorts>;
}

async function draw(stage: Stage, makeScene: (answers: Answers) => Scene, fixed?: DataSet): Promise<void> {
  const answers = fixed ? answersOn(fixed) : await realAnswers();
  const { dataSet } = answers;
  const document = documentTitled(dataSet, '湖南省2025年');
  const { target, inView = [], change } = makeScene(answers);
  const entities = mentionsOn(dataSet, document.id);
  const count = (kind: string) => entities.filter((entity) => entity.kind === kind).length;
  const ports: SidePanelPorts = {
    page: async () => ({
      status: {
        highlighting: true,
        highlightingSupported: true,
        variant: stage.language === 'zh-TW' ? 'tw' : 'original',
        shown: stage.language === 'zh-TW' ? 'tw' : 's',
        counts: {
          agency: count('agency'),
          platform: count('platform'),
          programme: count('programme'),
          instrument: count('instrument'),
        },
        context: { regionCode: document.regionCode, documentId: document.id },
      },
      entities,
    }),
    watch: (listener: (event: PanelEvent) => void) => {
      const commitmentIds = inView.map((ordinal) => document.commitmentIds[ordinal] ?? '');
      const shown = dataSet.commitments.filter(({ id }) => commitmentIds.includes(id));
      const entityIds = shown.flatMap(({ mentions }) => mentions.map((mention) => mention.entityId));
      const passages = shown.map(({ text }) => text);
      const timer = setTimeout(() => listener({ name: 'page/in-view', entityIds, passages }), 100);
      return () => clearTimeout(timer);
    },
    showMention: async () => true,
    showPassage: async () => true,
    cards: answers.cards,
    document: answers.document,
    entities: answers.entities,
    source: fixed ? async (id) => sampleEdition(id) : realSource,
    search: answers.search,
    simplify: async (text) => text,
    converterFor: async () => stage.convert,
    openLibrary: () => undefined,
    ...change,
  };
  render(
    <SidePanel language={stage.language} ports={ports} {...(target === undefined ? {} : { target })} />,
    stage.element,
  );
  await settled();
}

const settled = () => new Promise<void>((resolve) => setTimeout(resolve, 300));

async function searchFor(stage: Stage, text: string): Promise<void> {
  await draw(stage, () => ({}));
  stage.element.querySelector<HTMLElement>('#pl-tab-search')?.click();
  await settled();
  const field = stage.element.querySelector<HTMLInputElement>('input[type=search]');
  if (field) {
    field.value = text;
    field.dispatchEvent(new Event('input', { bubbles: true }));
  }
  await settled();
  await settled();
}

export const surface: Surface = {
  name: 'sidepanel',
  widths: [400, 800],
  states: {
    page: (stage) => draw(stage, () => ({ inView: [3, 4] })),
    document: (stage) =>
      draw(stage, ({ dataSet }) => ({
        target: { documentId: documentTitled(dataSet, '湖南省2025年').id },
        inView: [4, 5],
      })),
    source: (stage) =>
      draw(stage, ({ dataSet }) => {
        const { id, commitmentIds } = documentTitled(dataSet, '湘潭市');
        return { target: { documentId: id, commitmentId: commitmentIds[20] ?? '' } };
      }),
    details: (stage) =>
      draw(stage, ({ dataSet }) => ({ target: { entityId: entityNamed(dataSet, '湘易办').id } })),
    // On records that never change, for the visual regression.
    'fixed-page': (stage) => draw(stage, () => ({ inView: [0] }), SAMPLE_DATA_SET),
    'fixed-document': (stage) =>
      draw(stage, () => ({ target: { documentId: 'hunan-2025' }, inView: [1] }), SAMPLE_DATA_SET),
    'fixed-details': (stage) =>
      draw(stage, () => ({ target: { entityId: 'platform/xiangyiban' } }), SAMPLE_DATA_SET),
    search: (stage) => searchFor(stage, '一网通办'),
    'search-none': (stage) => searchFor(stage, '量子纠缠'),
    'no-page': (stage) => draw(stage, () => ({ change: { page: async () => null } })),
    failed: (stage) => draw(stage, () => ({ change: { page: () => Promise.reject(new Error('gone')) } })),
  },
};
