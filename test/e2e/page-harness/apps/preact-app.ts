import { h, hydrate, render } from 'preact';
import type { Entry, StartApp } from './app-contract';

const line = (entry: Entry) =>
  h(
    'li',
    { key: entry.id, title: entry.text },
    `${entry.id}：`,
    h('b', null, entry.text),
    entry.done ? '（已完成）' : null,
  );
const list = (entries: Entry[]) => h('ul', null, entries.map(line));

export const preactApp: StartApp = (root, served) => {
  if (served !== undefined) hydrate(list(served), root);
  return {
    show: (entries) => {
      render(list(entries), root);
      return new Promise((resolve) => setTimeout(resolve, 0));
    },
    stop: () => render(null, root),
  };
};
