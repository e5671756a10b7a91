import { createElement } from 'react';
import { createRoot } from 'react-dom/client';
import type { App, Entry } from './app-contract';

const line = (entry: Entry) =>
  createElement(
    'li',
    { key: entry.id, title: entry.text },
    `${entry.id}：`,
    createElement('b', null, entry.text),
    entry.done ? '（已完成）' : null,
  );

export function reactApp(element: Element): App {
  const root = createRoot(element);
  return {
    show: (entries) => {
      root.render(createElement('ul', null, entries.map(line)));
      return new Promise((resolve) => setTimeout(resolve, 20));
    },
    stop: () => root.unmount(),
  };
}
