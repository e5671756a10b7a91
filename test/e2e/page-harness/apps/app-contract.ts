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

/** What the list must look like to the app itself, as text, in order. */
export const lineOf = (entry: Entry): string => `${entry.id}：${entry.text}${entry.done ? '（已完成）' : ''}`;
