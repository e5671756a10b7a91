// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { LATE_ROOTS } from '../limits';
import { LateRoots } from './late-roots';

describe('late shadow roots', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  const host = (): Element => document.body.appendChild(document.createElement('div'));

  it('are found by and by, each once', () => {
    const found: Element[] = [];
    const roots = new LateRoots((hosts) => void found.push(...hosts));
    const [early, late] = [host(), host()];
    roots.await([early, late]);
    early.attachShadow({ mode: 'open' });
    vi.advanceTimersByTime(LATE_ROOTS.first);
    expect(found).toEqual([early]);
    vi.advanceTimersByTime(8 * LATE_ROOTS.first);
    late.attachShadow({ mode: 'open' });
    vi.advanceTimersByTime(16 * LATE_ROOTS.first);
    expect(found).toEqual([early, late]);
    expect(vi.getTimerCount()).toBe(0);
  });

  it('are not waited for without end, but found with the next change', () => {
    const roots = new LateRoots(() => undefined);
    const element = host();
    roots.await([element]);
    vi.advanceTimersByTime(4 * LATE_ROOTS.last);
    expect(vi.getTimerCount()).toBe(0);
    element.attachShadow({ mode: 'open' });
    expect([...roots.take()]).toEqual([element]);
    expect(roots.take().size).toBe(0);
  });

  it('are not waited for on elements that have gone', () => {
    const roots = new LateRoots(() => undefined);
    const element = host();
    roots.await([element]);
    element.remove();
    expect(roots.take().size).toBe(0);
    document.body.append(element);
    element.attachShadow({ mode: 'open' });
    expect(roots.take().size).toBe(0);
  });
});
