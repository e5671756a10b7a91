import { PageLens } from '@policy-lens/page/page-lens';
import { phraseConverter, plainMatcher } from './small-engines';

const TO_TRADITIONAL = { 数据: '數據', 务: '務', 发: '發' };
const TO_SIMPLIFIED = { 數據: '数据', 務: '务', 發: '发' };

/** How another extension writes: at every record, or in a later task, with everything that has come until then. */
type Manner = 'at once' | 'later';

export interface Encounter {
  /** Writes by the other until rest, or until the wait for it was over. */
  others: number;
  /** Whether both came to rest. */
  rested: boolean;
  shown: string;
}

/** A converter that watches the page and writes every text anew, as most script converters do. */
function otherWriter(manner: Manner, convert: (text: string) => string): { writes: number; stop(): void } {
  const state = { writes: 0, stop: () => observer.disconnect() };
  const rewrite = (): void => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (
      let node = walker.nextNode() as Text | null;
      node !== null;
      node = walker.nextNode() as Text | null
    ) {
      const wanted = convert(node.data);
      if (wanted === node.data) continue;
      node.data = wanted;
      state.writes++;
    }
    for (const element of document.querySelectorAll<HTMLElement>('[title]')) {
      const wanted = convert(element.title);
      if (wanted === element.title) continue;
      element.title = wanted;
      state.writes++;
    }
  };
  const observer = new MutationObserver(() => {
    if (manner === 'at once') rewrite();
    else setTimeout(rewrite, 30);
  });
  observer.observe(document.body, { subtree: true, childList: true, characterData: true, attributes: true });
  rewrite();
  return state;
}

/** Waits until nobody has written for half a second; false where that doesn't come within 20 seconds. */
async function untilRest(): Promise<boolean> {
  let records = 0;
  const watching = new MutationObserver((list) => {
    records += list.length;
  });
  watching.observe(document.body, { subtree: true, characterData: true, attributes: true });
  for (let waits = 0; waits < 40; waits++) {
    const before = records;
    await new Promise((resolve) => setTimeout(resolve, 500));
    if (records !== before) continue;
    watching.disconnect();
    return true;
  }
  watching.disconnect();
  return false;
}

/** Lets us and another extension convert the same page, to the same script or against each other. */
export async function meet(manner: Manner, against: boolean): Promise<Encounter> {
  document.body.innerHTML = '<p>湖南省<b>数</b>据局</p><p>政务服务发展</p><p title="数据">数据</p>'.repeat(
    10,
  );
  const lens = new PageLens({ document });
  lens.highlight(plainMatcher(['数据局', '政务服务']), null);
  lens.convert(phraseConverter('zh-Hant', TO_TRADITIONAL));
  const theirs = phraseConverter('zh', against ? TO_SIMPLIFIED : TO_TRADITIONAL);
  const other = otherWriter(manner, (text) => theirs.convert(text)?.text ?? text);
  const rested = await untilRest();
  const shown = document.body.innerHTML;
  other.stop();
  lens.destroy();
  document.body.replaceChildren();
  return { others: other.writes, rested, shown };
}
