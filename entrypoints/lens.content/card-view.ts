import type { CardAnchor } from '@policy-lens/page/card/anchor';
import type { CardController, CardView } from '@policy-lens/page/card/card-controller';
import { askBackground } from '@policy-lens/platform/background-messages';
import type { OpenTarget, PageContext } from '@policy-lens/platform/messages';
import { runDetached } from '@policy-lens/platform/run';
import type { CardContent, CardProps } from '@policy-lens/ui/card/card-props';
import { renderCard, unmountCard } from '@policy-lens/ui/card/render-card';
import type { UiLanguage } from '@policy-lens/ui/messages/languages';
import type { CardContents } from './card-content';
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

/** Draws cards with the interface's component, for the controller that `controller` gives. */
export function createCardView(
  contents: CardContents,
  surroundings: () => CardSurroundings,
  controller: () => CardController,
): CardView {
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
    renderCard(root, propsFor(root, anchor, pinned));
    if (entry.content.status !== 'loading') return;
    void entry.settled.then(() => {
      const { state } = controller();
      if ('anchor' in state && state.anchor.key === anchor.key) controller().redraw();
    });
  };
  return {
    expect: (anchor) => {
      contents.get(anchor.entityIds);
      // The converter may have been put away; asked for now, it is there before the card opens.
      surroundings();
    },
    show: draw,
    hide: (root) => unmountCard(root),
  };
}
