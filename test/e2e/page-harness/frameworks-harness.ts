import { PageLens } from '@policy-lens/page/page-lens';
import { type Entry, lineOf, type StartApp } from './apps/app-contract';
import { preactApp } from './apps/preact-app';
import { reactApp } from './apps/react-app';
import { vueApp } from './apps/vue-app';
import { phraseConverter, plainMatcher } from './small-engines';

const APPS: Record<string, StartApp> = { preact: preactApp, react: reactApp, vue: vueApp };
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

/** Errors that a page throws or writes into its console. */
function watchErrors(): { errors: string[]; stop(): void } {
  const errors: string[] = [];
  const stop = new AbortController();
  addEventListener('error', (event) => errors.push(event.message), { signal: stop.signal });
  const { error } = console;
  console.error = (...values: unknown[]) => void errors.push(values.join(' '));
  return {
    errors,
    stop: () => {
      stop.abort();
      console.error = error;
    },
  };
}

async function settle(lens: PageLens): Promise<void> {
  for (let wait = 0; wait < 4; wait++) {
    await frame();
    await lens.whenIdle();
  }
}

const itemsOf = (root: Element): Element[] => [...root.querySelectorAll('ul > li')];

/** What is wrong with a list that shows the entries as `write` writes them; null where nothing is. */
function wrongList(root: Element, entries: Entry[], write: (text: string) => string): string | null {
  const shown = itemsOf(root).map((item) => item.textContent);
  const wanted = entries.map((entry) => write(lineOf(entry)));
  if (JSON.stringify(shown) !== JSON.stringify(wanted))
    return `shows ${shown.join()}, wants ${wanted.join()}`;
  const titles = itemsOf(root).map((item) => item.getAttribute('title'));
  const wantedTitles = entries.map(({ text }) => write(text));
  return JSON.stringify(titles) === JSON.stringify(wantedTitles) ? null : `titles are ${titles.join()}`;
}

const converted = (text: string): string => CONVERTER.convert(text)?.text ?? text;

/**
 * Lets an app change its list at random while the lens converts and highlights it, each now and then. Returns
 * what the app found wrong with its own list, or null.
 */
export async function runApp(name: string, rounds: number): Promise<string | null> {
  const random = seeded(7);
  let ids = 0;
  const root = document.createElement('div');
  document.body.replaceChildren(root);
  const start = APPS[name];
  if (start === undefined) return `no app ${name}`;
  const app = start(root);
  const { errors, stop } = watchErrors();
  const lens = new PageLens({ document });
  let entries: Entry[] = [];
  for (let round = 0; round < rounds && errors.length === 0; round++) {
    if (round % 7 === 0) lens.convert(round % 14 === 0 ? CONVERTER : null);
    if (round % 5 === 0) lens.highlight(round % 10 === 0 ? MATCHER : null, null);
    const before = new Map(itemsOf(root).map((item, index) => [entries[index]?.id, item]));
    entries = change(entries, random, () => ids++);
    await app.show(entries);
    const after = itemsOf(root);
    if (after.length !== entries.length) return `${after.length} items for ${entries.length} entries`;
    for (const [index, entry] of entries.entries()) {
      const kept = before.get(entry.id);
      if (kept !== undefined && kept !== after[index]) return `entry ${entry.id} lost its element`;
    }
    if (random() < 0.5) await frame();
  }
  lens.highlight(MATCHER, null);
  lens.convert(CONVERTER);
  await settle(lens);
  const marked = [...lens.mentions.mentions()].length;
  const wrong = wrongList(root, entries, converted);
  if (wrong !== null) return `converted: ${wrong}`;
  lens.convert(null);
  await settle(lens);
  const left = wrongList(root, entries, (text) => text);
  app.stop();
  lens.destroy();
  stop();
  if (errors.length > 0) return errors.join('; ');
  if (left !== null) return left;
  if (marked === 0 && entries.some(({ text }) => text.includes('数据局'))) return 'nothing was highlighted';
  return root.childNodes.length === 0 ? null : 'the app left something behind';
}

/**
 * Converts what a server has sent before the framework takes it over, and lets the app go on. Returns what is
 * wrong then, or null.
 */
export async function hydrateApp(name: string): Promise<string | null> {
  const entries = TEXTS.map((text, id): Entry => ({ id, text, done: id % 2 === 0 }));
  const start = APPS[name];
  if (start === undefined) return `no app ${name}`;
  const root = document.createElement('div');
  document.body.replaceChildren(root);
  const source = document.createElement('div');
  const rendering = start(source);
  await rendering.show(entries);
  root.innerHTML = source.innerHTML;
  rendering.stop();
  const { errors, stop } = watchErrors();
  const lens = new PageLens({ document });
  lens.highlight(MATCHER, null);
  lens.convert(CONVERTER);
  await settle(lens);
  const app = start(root, entries);
  await new Promise((resolve) => setTimeout(resolve, 50));
  await settle(lens);
  const hydrated = wrongList(root, entries, converted);
  const changed = [...entries.slice(1).reverse(), { id: 9, text: '政务服务发展', done: false }];
  await app.show(changed);
  await settle(lens);
  const updated = wrongList(root, changed, converted);
  lens.convert(null);
  await settle(lens);
  const restored = wrongList(root, changed, (text) => text);
  app.stop();
  lens.destroy();
  stop();
  const wrong = { hydrated, updated, restored };
  const thrown = errors.filter((text) => !/hydrat/i.test(text));
  if (thrown.length > 0) return thrown.join('; ');
  return Object.values(wrong).every((one) => one === null) ? null : JSON.stringify(wrong);
}
