import { Component, createElement, type Node } from 'react';
import { createPortal } from 'react-dom';
import { createRoot, hydrateRoot } from 'react-dom/client';
import type { Entry, StartApp } from './app-contract';

const line = (entry: Entry) =>
  createElement(
    'li',
    { key: entry.id, title: entry.text },
    `${entry.id}：`,
    createElement('b', null, entry.text),
    entry.done ? '（已完成）' : null,
  );
const list = (entries: Entry[]) => createElement('ul', null, entries.map(line));

/** Shows what broke below it in place of the app, as a page of its own would. */
class Boundary extends Component<{ children?: Node; onRendered(): void }> {
  override state: { broken: string | null } = { broken: null };

  override componentDidMount(): void {
    this.props.onRendered();
  }

  override componentDidUpdate(): void {
    this.props.onRendered();
  }

  static getDerivedStateFromError(error: unknown) {
    return { broken: String(error) };
  }

  override render(): Node {
    return this.state.broken ?? this.props.children ?? null;
  }
}

/** The list, and what is done in a portal elsewhere on the page. */
const whole = (entries: Entry[], aside: Element, onRendered = (): void => undefined) =>
  createElement(
    Boundary,
    { onRendered },
    list(entries),
    createPortal(entries.filter(({ done }) => done).map(line), aside),
  );

export const reactApp: StartApp = (element, served) => {
  const aside = document.body.appendChild(document.createElement('aside'));
  const root =
    served === undefined
      ? createRoot(element)
      : // What the server sent reads otherwise once it is converted: React says so, and renders it anew.
        hydrateRoot(element, whole(served, aside), { onRecoverableError: () => undefined });
  return {
    show: (entries) => new Promise((resolve) => root.render(whole(entries, aside, resolve))),
    stop: () => {
      root.unmount();
      if (aside.childNodes.length > 0) throw new Error('the portal left something behind');
      aside.remove();
    },
  };
};
