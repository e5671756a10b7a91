import type { CardAnchor } from '@policy-lens/page/card/anchor';
import type { CardController, CardView } from '@policy-lens/page/card/card-controller';
import { askBackground } from '@policy-lens/platform/background-messages';
import type { OpenTarget, PageContext } from '@policy-lens/platform/messages';
import { runDetached } from '@policy-lens/platform/run';
import type { CardDrawing } from '@policy-lens/ui/card/card-drawing';
import type { CardContent, CardProps } from '@policy-lens/ui/card/card-props';
import type { UiLanguage } from '@policy-lens/ui/messages/languages';
import type { CardContents } from './card-content';
import { loadCard } from './load-card';
import { showPassage } from './show-passage';

/** What cards on this page are drawn for; read anew at each drawing. */
export interface CardSurroundings {
  context: PageContext;
  language: UiLanguage;
  textLang: string;
  convert(text: string): string;
}

/** Goes to a clause in the page where the page is its document; opens anything else in the panel. */
async function open(content: CardContent, { documentId }: PageContext, target: OpenTarget): Promise<void> {
  const { commitmentId } = target;
  const clause =
    commitmentId !== undefined && target.documentId === documentId && content.status === 'ready'
      ? content.cards.flatMap(({ commitments }) => commitments).find(({ id }) => id === commitmentId)
      : undefined;
  if (clause && (await showPassage(document, clause.text))) return;
  await askBackground('panel/open', target);
}

/** What is drawn in cards, and loaded for it. */
export interface LoadedCardView extends CardView {
  /** Loads the interface's component, so that the first card needn't wait for it. */
  load(): void;
}

/** Draws cards with the interface's component, for the controller that `controller` gives. */
export function createCardView(
  contents: CardContents,
  surroundings: () => CardSurroundings,
  controller: () => CardController,
): LoadedCardView {
  let drawing: CardDrawing | null = null;
  let isLoading = false;
  const load = (): void => {
    if (drawing !== null || isLoading) return;
    isLoading = true;
    runDetached('drawing cards', async () => {
      try {
        drawing = await loadCard();
      } finally {
        isLoading = false;
      }
      controller().redraw();
    });
  };
  const propsFor = (root: ShadowRoot, anchor: CardAnchor, pinned: boolean): CardProps => {
    const { content } = contents.get(anchor.entityIds);
    return {
      ...surroundings(),
      content,
      surface: anchor.surface,
      pinned,
      onPin: (wanted) => controller().pin(wanted),
      onClose: () => controller().close(),
      onRetry: () => draw(root, anchor, pinned),
      onOpen: (target) =>
        runDetached('opening a clause', () => open(content, surroundings().context, target)),
      onResize: () => controller().replace(),
      onMove: ({ dx, dy }) => controller().move(dx, dy),
    };
  };
  const draw = (root: ShadowRoot, anchor: CardAnchor, pinned: boolean): void => {
    const entry = contents.get(anchor.entityIds);
    load();
    drawing?.render(root, propsFor(root, anchor, pinned));
    if (entry.content.status !== 'loading') return;
    void entry.settled.then(() => {
      const { state } = controller();
      if ('anchor' in state && state.anchor.key === anchor.key) controller().redraw();
    });
  };
  return {
    load,
    expect: (anchor) => {
      contents.get(anchor.entityIds);
      load();
      // The converter may have been put away; asked for now, it is there before the card opens.
      surroundings();
    },
    show: draw,
    hide: (root) => drawing?.unmount(root),
  };
}
