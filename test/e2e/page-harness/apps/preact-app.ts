import { h, render } from 'preact';
import type { App, Entry } from './app-contract';

const line = (entry: Entry) =>
  h(
    'li',
    { key: entry.id, title: entry.text },
    `${entry.id}：`,
    h('b', null, entry.text),
    entry.done ? '（已完成）' : null,
  );

export function preactApp(root: Element): App {
  return {
    show: (entries) => {
      render(h('ul', null, entries.map(line)), root);
      return new Promise((resolve) => setTimeout(resolve, 0));
    },
    stop: () => render(null, root),
  };
}
