import type { CardContent, CardProps } from '@policy-lens/ui/card/card-props';
import { renderCard } from '@policy-lens/ui/card/render-card.tsx';
import { HUNAN_PAGE, SPECIAL_ZONE_CARD, XIANGYIBAN_CARD } from '../../../packages/ui/fixtures/sample-cards';
import type { Stage, Surface } from '../surface';

/** A card on a page of ordinary text, as it stands over a government page. */
function draw(stage: Stage, content: CardContent, change: Partial<CardProps> = {}): ShadowRoot {
  document.body.style.cssText = 'margin:0;background:light-dark(#eceae6,#121314);color-scheme:light dark';
  const host = document.createElement('div');
  host.style.cssText = 'display:block;padding:16px';
  stage.element.append(host);
  const root = host.attachShadow({ mode: 'open' });
  const noop = () => undefined;
  renderCard(root, {
    content,
    surface: stage.convert('湘易办'),
    context: HUNAN_PAGE,
    language: stage.language,
    textLang: stage.textLang,
    pinned: false,
    convert: stage.convert,
    onPin: noop,
    onClose: noop,
    onRetry: noop,
    onOpen: noop,
    onResize: noop,
    onMove: noop,
    today: '2026-01-15',
    ...change,
  });
  return root;
}

async function click(root: ShadowRoot, selector: string): Promise<void> {
  root.querySelector<HTMLElement>(selector)?.click();
  await new Promise((resolve) => setTimeout(resolve, 50));
}

const READY: CardContent = { status: 'ready', cards: [XIANGYIBAN_CARD] };

export const surface: Surface = {
  name: 'card',
  widths: [400, 800],
  states: {
    ready: (stage) => void draw(stage, READY, { pinned: true }),
    cite: (stage) => click(draw(stage, READY), '.pl-footer-button'),
    thread: (stage) => click(draw(stage, READY), '.pl-thread-button'),
    'other-page': (stage) => void draw(stage, READY, { context: { regionCode: '440000', documentId: null } }),
    compare: (stage) =>
      click(
        draw(stage, READY, { context: { regionCode: '330000', documentId: null } }),
        '.pl-compare-toggle',
      ),
    senses: (stage) => void draw(stage, { status: 'ready', cards: [XIANGYIBAN_CARD, SPECIAL_ZONE_CARD] }),
    loading: async (stage) => {
      draw(stage, { status: 'loading' });
      await new Promise((resolve) => setTimeout(resolve, 500));
    },
    empty: (stage) => void draw(stage, { status: 'empty' }),
    unreachable: (stage) => void draw(stage, { status: 'error', reason: 'background-unreachable' }),
    unreadable: (stage) => void draw(stage, { status: 'error', reason: 'data-unreadable' }),
    updated: (stage) => void draw(stage, { status: 'error', reason: 'extension-updated' }),
  },
};
