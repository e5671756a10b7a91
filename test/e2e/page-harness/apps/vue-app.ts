import { createApp, h, nextTick, shallowRef } from 'vue';
import type { App, Entry } from './app-contract';

const line = (entry: Entry) =>
  h('li', { key: entry.id, title: entry.text }, [
    `${entry.id}：`,
    h('b', entry.text),
    entry.done ? '（已完成）' : null,
  ]);

export function vueApp(root: Element): App {
  const entries = shallowRef<Entry[]>([]);
  const app = createApp({ render: () => h('ul', entries.value.map(line)) });
  app.mount(root);
  return {
    show: (next) => {
      entries.value = next;
      return nextTick();
    },
    stop: () => app.unmount(),
  };
}
