import type { CardContent, CardProps } from '@policy-lens/ui/card/card-props';
import { renderCard } from '@policy-lens/ui/card/render-card.tsx';
import {
  HUNAN_PAGE,
  MINISTRY_CARD,
  SPECIAL_ZONE_CARD,
  XIANGYIBAN_CARD,
} from '@policy-lens/ui/testing/sample-cards';
import type { Stage, Surface } from '../surface';

/** A card on a page of ordinary text, as it stands over a government page. */
function draw(stage: Stage, content: CardContent, change: Partial<CardProps> = {}): ShadowRoot {
  document.body.style.cssText = 'margin:0;background:light-dark(#eceae6,#121314);color-scheme:light dark';
  const host = document.createElement('div');
  host.style.cssText = 'display:block;padding:16px';
  stage.element.append(host);
  const root = host.attachShadow({ mode: 'open' });
  renderCard(root, propsOf(stage, content, change));
  return root;
}

function propsOf(stage: Stage, content: CardContent, change: Partial<CardProps>): CardProps {
  const noop = () => undefined;
  return {
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
  };
}

async function click(root: ShadowRoot, selector: string): Promise<void> {
  root.querySelector<HTMLElement>(selector)?.click();
  await new Promise((resolve) => setTimeout(resolve, 50));
}

const READY: CardContent = { status: 'ready', cards: [XIANGYIBAN_CARD] };

/** Loads, and is filled a moment later. */
async function fills(stage: Stage): Promise<void> {
  const root = draw(stage, { status: 'loading' });
  await new Promise((resolve) => setTimeout(resolve, 400));
  renderCard(root, propsOf(stage, READY, {}));
  await new Promise((resolve) => setTimeout(resolve, 200));
}

/** Words in the fonts of each script; tells whether two machines have the same ones. */
function fonts(stage: Stage): void {
  document.body.style.cssText = 'margin:8px;font-size:30px;line-height:48px';
  for (const [lang, text] of [
    ['zh-Hans', '政策透镜骨直门 2025'],
    ['zh-Hant-TW', '政策透鏡骨直門 2025'],
    ['en', 'Policy Lens Agency 2025'],
  ] as const) {
    const line = stage.element.appendChild(document.createElement('div'));
    line.lang = lang;
    line.style.fontFamily = FONTS[lang];
    line.textContent = text;
  }
}

/** As in the tokens, which a page without the card's styles doesn't have. */
const FONTS = {
  'zh-Hans': '"Noto Sans CJK SC", sans-serif',
  'zh-Hant-TW': '"Noto Sans CJK TC", sans-serif',
  en: 'system-ui, sans-serif',
};

export const surface: Surface = {
  name: 'card',
  widths: [400, 800],
  states: {
    ready: (stage) => void draw(stage, READY, { pinned: true }),
    cite: (stage) => click(draw(stage, READY), '.pl-footer-button[aria-expanded]'),
    thread: (stage) => click(draw(stage, READY), '.pl-thread-button'),
    'other-page': (stage) => void draw(stage, READY, { context: { regionCode: '440000', documentId: null } }),
    compare: (stage) =>
      click(
        draw(stage, READY, { context: { regionCode: '330000', documentId: null } }),
        '.pl-compare-toggle',
      ),
    senses: (stage) => void draw(stage, { status: 'ready', cards: [XIANGYIBAN_CARD, SPECIAL_ZONE_CARD] }),
    described: (stage) =>
      void draw(
        stage,
        { status: 'ready', cards: [MINISTRY_CARD] },
        { surface: stage.convert('国家发展改革委') },
      ),
    fills,
    loading: async (stage) => {
      draw(stage, { status: 'loading' });
      await new Promise((resolve) => setTimeout(resolve, 500));
    },
    fonts,
    empty: (stage) => void draw(stage, { status: 'empty' }),
    unreachable: (stage) => void draw(stage, { status: 'error', reason: 'background-unreachable' }),
    unreadable: (stage) => void draw(stage, { status: 'error', reason: 'data-unreadable' }),
    updated: (stage) => void draw(stage, { status: 'error', reason: 'extension-updated' }),
  },
};
