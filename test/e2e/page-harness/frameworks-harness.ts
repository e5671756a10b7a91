import { PageLens } from '@policy-lens/page/page-lens';
import { type App, type Entry, lineOf } from './apps/app-contract';
import { preactApp } from './apps/preact-app';
import { reactApp } from './apps/react-app';
import { vueApp } from './apps/vue-app';
import { phraseConverter, plainMatcher } from './small-engines';

const APPS: Record<string, (root: Element) => App> = { preact: preactApp, react: reactApp, vue: vueApp };
const MATCHER = plainMatcher(['数据局', '政务服务', '湖南省数据局']);
const CONVERTER = phraseConverter('zh-Hant', { 数据: '數據', 务: '務', 发: '發', 机: '機', 关: '關' });
const TEXTS = ['湖南省数据局牵头', '政务服务事项', '发展机关', '数据局与政务服务', '一二三'];

/** Mulberry32. */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

function change(entries: Entry[], random: () => number, nextId: () => number): Entry[] {
  const pick = (count: number): number => Math.floor(random() * count);
  const list = entries.map((entry) => ({ ...entry }));
  const text = (): string => TEXTS[pick(TEXTS.length)] ?? '';
  switch (pick(6)) {
    case 0:
      return [...list, { id: nextId(), text: text(), done: false }];
    case 1:
      list.splice(pick(list.length + 1), 0, { id: nextId(), text: text(), done: true });
      return list;
    case 2:
      list.splice(pick(list.length), 1);
      return list;
    case 3:
      return list.reverse();
    case 4: {
      const entry = list[pick(list.length)];
      if (entry !== undefined) entry.text = text();
      return list;
    }
    default: {
      const entry = list[pick(list.length)];
      if (entry !== undefined) entry.done = !entry.done;
      return list;
    }
  }
}

const frame = (): Promise<void> => new Promise((resolve) => requestAnimationFrame(() => resolve()));

/**
 * Lets an app change its list at random while the lens converts and highlights it. Returns what the app found
 * wrong with its own list, or null.
 */
export async function runApp(name: string, rounds: number): Promise<string | null> {
  const random = seeded(7);
  let ids = 0;
  const root = document.createElement('div');
  document.body.replaceChildren(root);
  const app = APPS[name]?.(root);
  if (app === undefined) return `no app ${name}`;
  const errors: string[] = [];
  const onError = (event: ErrorEvent): void => void errors.push(event.message);
  addEventListener('error', onError);
  const lens = new PageLens({ document });
  lens.highlight(MATCHER, null);
  let entries: Entry[] = [];
  const items = (): Element[] => [...root.querySelectorAll('li')];
  for (let round = 0; round < rounds && errors.length === 0; round++) {
    if (round % 7 === 0) lens.convert(round % 14 === 0 ? CONVERTER : null);
    const before = new Map(items().map((item, index) => [entries[index]?.id, item]));
    entries = change(entries, random, () => ids++);
    await app.show(entries);
    const after = items();
    if (after.length !== entries.length) return `${after.length} items for ${entries.length} entries`;
    for (const [index, entry] of entries.entries()) {
      const kept = before.get(entry.id);
      if (kept !== undefined && kept !== after[index]) return `entry ${entry.id} lost its element`;
    }
    if (random() < 0.5) await frame();
  }
  for (let wait = 0; wait < 4; wait++) await frame();
  await lens.whenIdle();
  const marked = [...lens.mentions.mentions()].length;
  lens.convert(null);
  await lens.whenIdle();
  await frame();
  const shown = items().map((item) => item.textContent);
  const wanted = entries.map(lineOf);
  const titles = items().map((item) => item.getAttribute('title'));
  app.stop();
  lens.destroy();
  removeEventListener('error', onError);
  if (errors.length > 0) return errors.join('; ');
  if (JSON.stringify(shown) !== JSON.stringify(wanted))
    return `shows ${shown.join()}, wants ${wanted.join()}`;
  if (JSON.stringify(titles) !== JSON.stringify(entries.map(({ text }) => text))) return 'titles differ';
  if (marked === 0 && wanted.some((line) => line.includes('数据局'))) return 'nothing was highlighted';
  return root.childNodes.length === 0 ? null : 'the app left something behind';
}
