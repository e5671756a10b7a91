import type { CardAnchor } from '@policy-lens/page/card/anchor';
import type { CardController, CardView } from '@policy-lens/page/card/card-controller';
import { askBackground } from '@policy-lens/platform/background-messages';
import type { OpenTarget, PageContext } from '@policy-lens/platform/messages';
import { runDetached } from '@policy-lens/platform/run';
import type { CardDrawing } from '@policy-lens/ui/card/card-drawing';
import type { CardContent } from '@policy-lens/ui/card/card-props';
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

/**
 * How long nothing is drawn while an answer is awaited, in ms: a card without its text, drawn just before, costs the
 * frame in which the answer comes. From a tenth of a second on readers feel a wait.
 */
const PATIENCE = 100;

/** Draws cards with the interface's component, for the controller that `controller` gives. */
export function createCardView(
  contents: CardContents,
  surroundings: () => CardSurroundings,
  controller: () => CardController,
): LoadedCardView {
  let drawing: CardDrawing | null = null;
  let isLoading = false;
  /** The mention whose card is drawn. */
  let drawnFor: unknown = null;
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
  const draw = (root: ShadowRoot, anchor: CardAnchor, pinned: boolean): void => {
    const { content, askedAt, settled } = contents.get(anchor.entityIds);
    const isAwaited = content.status === 'loading';
    const redraw = (): void => {
      const { state } = controller();
      if ('anchor' in state && state.anchor.key === anchor.key) controller().redraw();
    };
    const patience = askedAt + PATIENCE - performance.now();
    if (isAwaited && drawnFor !== anchor.key && patience > 0) {
      clear(root);
      void Promise.race([settled, pause(patience)]).then(redraw);
      return;
    }
    load();
    // Draws anew when it is there.
    if (drawing === null) return;
    drawing.render(root, {
      ...surroundings(),
      content,
      surface: anchor.surface,
      pinned,
      onPin: (wanted) => controller().pin(wanted),
      onClose: () => controller().close(),
      onRetry: () => {
        contents.expect(anchor.entityIds);
        redraw();
      },
      onOpen: (target) =>
        runDetached('opening a clause', () => open(content, surroundings().context, target)),
      onResize: () => controller().replace(),
      onMove: ({ dx, dy }) => controller().move(dx, dy),
    });
    drawnFor = anchor.key;
    if (isAwaited) void settled.then(redraw);
  };
  const clear = (root: ShadowRoot): void => {
    drawing?.unmount(root);
    drawnFor = null;
  };
  return {
    load,
    expect: ({ entityIds }) => {
      contents.expect(entityIds);
      load();
      // The converter may have been put away; asked for now, it is there before the card opens.
      surroundings();
    },
    show: draw,
    hide: clear,
  };
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
