import { createApp, createSSRApp, h, nextTick, shallowRef } from 'vue';
import type { Entry, StartApp } from './app-contract';

const line = (entry: Entry) =>
  h('li', { key: entry.id, title: entry.text }, [
    `${entry.id}：`,
    h('b', entry.text),
    entry.done ? '（已完成）' : null,
  ]);

export const vueApp: StartApp = (root, served) => {
  const entries = shallowRef<Entry[]>(served ?? []);
  const component = { render: () => h('ul', entries.value.map(line)) };
  const app = served === undefined ? createApp(component) : createSSRApp(component);
  app.mount(root);
  return {
    show: (next) => {
      entries.value = next;
      return nextTick();
    },
    stop: () => app.unmount(),
  };
};
