import { isElement } from './flows/node-kinds';
import type { FlowOwner } from './flows/text-flow';
import { type Traits, traitsInside, traitsOf } from './flows/traits';

/** An owner whose flows wait to be worked on. */
export interface OwnerTask {
  owner: FlowOwner;
  /** Whether the owners inside it are to be worked on too. */
  deep: boolean;
  /** Traits around the owner (inside, for a shadow root); null where they must be looked up. */
  traits: Traits | null;
}

/** Traits inside the owner of a task. */
export function traitsInsideTask({ owner, traits }: OwnerTask): Traits {
  if (traits === null) return traitsOf(owner);
  return isElement(owner) ? traitsInside(owner, traits) : traits;
}

/**
 * The order of work: what the reader sees and what has just changed first, then the page from its start to
 * its end.
 */
export class WorkQueue {
  readonly #urgent: OwnerTask[] = [];
  readonly #waiting = new Map<FlowOwner, OwnerTask>();
  readonly #walk: OwnerTask[] = [];

  get isEmpty(): boolean {
    return this.#urgent.length === 0 && this.#walk.length === 0;
  }

  /** Whether what is in view, or has just changed, waits. */
  get hasUrgent(): boolean {
    return this.#urgent.length > 0;
  }

  /** Queues an owner, once, before the walk. A deep task takes in a shallow one. */
  addUrgent(owner: FlowOwner, deep: boolean): void {
    const waiting = this.#waiting.get(owner);
    if (waiting !== undefined) {
      waiting.deep ||= deep;
      return;
    }
    const task = { owner, deep, traits: null };
    this.#waiting.set(owner, task);
    this.#urgent.push(task);
  }

  /** Starts the walk over a whole document again. */
  restartWalk(root: FlowOwner): void {
    this.#walk.length = 0;
    this.#walk.push({ owner: root, deep: true, traits: null });
  }

  /** Queues the owners found inside a task, in document order, to come next. */
  addInner(inner: readonly { owner: FlowOwner; traits: Traits }[], urgent: boolean): void {
    const stack = urgent ? this.#urgent : this.#walk;
    for (let index = inner.length - 1; index >= 0; index--) {
      const { owner, traits } = inner[index] as { owner: FlowOwner; traits: Traits };
      stack.push({ owner, deep: true, traits });
    }
  }

  next(): { task: OwnerTask; urgent: boolean } | null {
    const task = this.#urgent.pop();
    if (task !== undefined) {
      if (this.#waiting.get(task.owner) === task) this.#waiting.delete(task.owner);
      return { task, urgent: true };
    }
    const walk = this.#walk.pop();
    return walk === undefined ? null : { task: walk, urgent: false };
  }

  clear(): void {
    this.#urgent.length = 0;
    this.#waiting.clear();
    this.#walk.length = 0;
  }
}
