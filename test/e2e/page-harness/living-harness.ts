import { MOST_PAINTED } from '@policy-lens/page/limits';
import { PageLens } from '@policy-lens/page/page-lens';
import { phraseConverter, plainMatcher } from './small-engines';

const MATCHER = plainMatcher(['数据局']);
const CONVERTER = phraseConverter('zh-Hant', { 数据: '數據', 务: '務' });

export interface Delays {
  /** ms from writing to conversion and marking, one for each text that was written. */
  delays: number[];
  /** Texts that were never converted. */
  missed: number;
  /** Entries left in memory when the page had removed all that it wrote. */
  held: number;
}

/**
 * A page that writes so many texts a second, for so long, half of them in new elements and half in place, and
 * keeps the last hundred.
 */
export async function livingPage(perSecond: number, seconds: number): Promise<Delays> {
  const root = document.createElement('div');
  document.body.replaceChildren(root);
  const lens = new PageLens({ document });
  lens.highlight(MATCHER, null);
  lens.convert(CONVERTER);
  await lens.whenIdle();
  const pending = new Map<Text, number>();
  const delays: number[] = [];
  let missed = 0;
  let written = 0;
  const write = (): void => {
    const text = `第${written}条：数据局服务${written}`;
    const last = root.lastElementChild?.firstChild;
    let node: Text;
    if (written % 2 === 1 && last instanceof Text) {
      last.data = text;
      node = last;
    } else {
      node = document.createTextNode(text);
      const paragraph = document.createElement('p');
      paragraph.append(node);
      root.append(paragraph);
    }
    pending.set(node, performance.now());
    written++;
    while (root.childElementCount > 100) root.firstElementChild?.remove();
  };
  const look = (): void => {
    const now = performance.now();
    for (const [node, since] of pending) {
      if (node.data.includes('數據') && lens.mentions.piecesIn(node).length > 0) delays.push(now - since);
      else if (now - since < 2_000 && node.isConnected) continue;
      else missed++;
      pending.delete(node);
    }
  };
  const looking = setInterval(look, 2);
  const start = performance.now();
  while (performance.now() - start < seconds * 1000) {
    const due = Math.floor(((performance.now() - start) / 1000) * perSecond);
    while (written < due) write();
    await new Promise((resolve) => setTimeout(resolve, 4));
  }
  await new Promise((resolve) => setTimeout(resolve, 300));
  look();
  clearInterval(looking);
  root.remove();
  await new Promise((resolve) => setTimeout(resolve, 300));
  const held = lens.texts.size + lens.mentions.size;
  lens.destroy();
  return { delays, missed, held };
}

/** Numbers of mentions without paint. */
export interface Thinning {
  crowded: number;
  thinned: number;
}

/** A page that has more mentions than are painted at once, and then few. */
export async function thinningPage(): Promise<Thinning> {
  const root = document.createElement('div');
  document.body.replaceChildren(root);
  const lens = new PageLens({ document });
  lens.highlight(MATCHER, null);
  const bare = async (texts: number): Promise<number> => {
    root.innerHTML = '<p>省数据局</p>'.repeat(texts);
    await new Promise((resolve) => setTimeout(resolve, 300));
    await lens.whenIdle();
    return [...lens.mentions.mentions()].filter(({ range }) => range === null).length;
  };
  const crowded = await bare(MOST_PAINTED + 2_000);
  const thinned = await bare(20);
  lens.destroy();
  return { crowded, thinned };
}
