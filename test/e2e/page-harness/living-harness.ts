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
export async function livingPage(perSecond: number, seconds: number, inShadow: boolean): Promise<Delays> {
  const host = document.createElement('div');
  document.body.replaceChildren(host);
  const root = inShadow ? host.attachShadow({ mode: 'open' }) : host;
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
  host.remove();
  await new Promise((resolve) => setTimeout(resolve, 300));
  const held = lens.texts.size + lens.mentions.size;
  lens.destroy();
  return { delays, missed, held };
}

/**
 * A page that makes so many rounds, each in a task of its own without a pause between them, and makes all its text
 * anew in each. Returns in how many rounds it found the text of the last one converted.
 */
export async function restlessPage(rounds: number): Promise<number> {
  const root = document.createElement('div');
  document.body.replaceChildren(root);
  const lens = new PageLens({ document });
  lens.convert(CONVERTER);
  let converted = 0;
  for (let round = 0; round < rounds; round++) {
    if (root.textContent?.includes('數據')) converted++;
    root.innerHTML = `<p>第${round}轮<b>数据</b></p>`.repeat(300);
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  lens.destroy();
  return converted;
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
