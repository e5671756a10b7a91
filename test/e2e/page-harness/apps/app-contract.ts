/** One entry of the list that every fixture app shows. */
export interface Entry {
  id: number;
  text: string;
  done: boolean;
}

/** A small app of a framework: a keyed list that is re-rendered, reordered and removed from. */
export interface App {
  /** Renders the entries; resolves when the framework has written them. */
  show(entries: Entry[]): Promise<void>;
  stop(): void;
}

/**
 * Starts an app in an element; on markup that a server has sent for the entries, where they are given, which
 * the framework then takes over.
 */
export type StartApp = (root: Element, served?: Entry[]) => App;

/** What the list must look like to the app itself, as text, in order. */
export const lineOf = (entry: Entry): string => `${entry.id}：${entry.text}${entry.done ? '（已完成）' : ''}`;
