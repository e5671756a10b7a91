// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { TextLedger } from '../convert/text-ledger';
import type { FlowOwner } from '../flows/text-flow';
import { MOST_PAINTED, PAINTED_AROUND, SCROLL_PAUSE } from '../limits';
import { KindHighlights } from './kind-highlights';
import type { Mention } from './mention';
import { MentionIndex } from './mention-index';
import { PaintWindow } from './paint-window';

class Range {
  constructor(init: StaticRangeInit) {
    Object.assign(this, init);
  }
}
globalThis.StaticRange ??= Range as unknown as typeof StaticRange;

const HEIGHT = 20;
const IN_VIEW = Math.ceil(innerHeight / HEIGHT);

let scrolled = 0;
let blocks: HTMLElement[] = [];
let mentions: MentionIndex;
let paintWindow: PaintWindow;

/** A mention at the start of an owner's text. */
function mark(owner: FlowOwner): void {
  const mention: Mention = { entities: [0], kind: 0, owner, pieces: [], range: null, quiet: false };
  mention.pieces.push({ mention, node: owner.firstChild as Text, start: 0, end: 1 });
  mentions.add(mention);
}

/** Puts so many blocks of one line under each other, with one mention in each. */
function layOut(count: number): void {
  document.body.innerHTML = '<p>省</p>'.repeat(count);
  blocks = [...document.querySelectorAll('p')];
  const tops = new Map<Element, number>(blocks.map((block, index) => [block, index * HEIGHT]));
  vi.spyOn(Element.prototype, 'getBoundingClientRect').mockImplementation(function (this: Element) {
    return new DOMRect(0, (tops.get(this) ?? 0) - scrolled, 800, HEIGHT - 1);
  });
  for (const block of blocks) mark(block);
}

const isPainted = (owner: FlowOwner | undefined): boolean =>
  mentions.of(owner as FlowOwner).some(({ range }) => range !== null);
const painted = (): number[] => [...blocks.keys()].filter((index) => isPainted(blocks[index]));

function scrollTo(block: number): void {
  scrolled = block * HEIGHT;
  document.dispatchEvent(new Event('scroll'));
  vi.advanceTimersByTime(SCROLL_PAUSE);
}

beforeEach(() => {
  vi.useFakeTimers();
  scrolled = 0;
  document.elementFromPoint = (_, y) => blocks[Math.floor((y + scrolled) / HEIGHT)] ?? null;
  mentions = new MentionIndex(new KindHighlights(), new TextLedger());
  paintWindow = new PaintWindow(document, mentions);
});

afterEach(() => {
  paintWindow.close();
  vi.useRealTimers();
  vi.restoreAllMocks();
});

describe('the paint of a page', () => {
  it('is whole where it is not crowded', () => {
    layOut(MOST_PAINTED);
    paintWindow.follow(null);
    expect(painted()).toHaveLength(MOST_PAINTED);
  });

  it('is in view, and so far below it, where it is', () => {
    layOut(MOST_PAINTED + 1);
    paintWindow.follow(null);
    const [first, last, count] = [painted()[0], painted().at(-1) ?? 0, painted().length];
    expect([first, count]).toEqual([0, last + 1]);
    expect(last).toBeGreaterThanOrEqual(IN_VIEW);
    expect(last).toBeLessThanOrEqual(IN_VIEW + PAINTED_AROUND + 1);
  });

  // happy-dom's TreeWalker skips siblings on its way back: what is painted above the view is seen in spine-paint.
  it('follows the reader', () => {
    layOut(MOST_PAINTED + 1);
    paintWindow.follow(null);
    scrollTo(800);
    expect(isPainted(blocks[0])).toBe(false);
    for (const index of [800, 800 + IN_VIEW]) expect(isPainted(blocks[index])).toBe(true);
    expect(painted().length).toBeLessThanOrEqual(IN_VIEW + 2 * PAINTED_AROUND + 2);
  });

  it('is whole again when the page has become shorter', () => {
    layOut(MOST_PAINTED + 1);
    paintWindow.follow(null);
    mentions.dropOwner(blocks[0] as HTMLElement);
    paintWindow.follow(null);
    expect(painted()).toHaveLength(MOST_PAINTED);
    scrollTo(800);
    expect(painted()).toHaveLength(MOST_PAINTED);
  });

  it('stays as it is once the window is closed', () => {
    layOut(MOST_PAINTED + 1);
    paintWindow.follow(null);
    const before = painted();
    paintWindow.close();
    scrollTo(800);
    expect(painted()).toEqual(before);
  });

  it('takes in what stands in shadow roots near the view', () => {
    layOut(MOST_PAINTED + 1);
    const root = (blocks[3] as HTMLElement).attachShadow({ mode: 'open' });
    root.innerHTML = '<div>省</div>';
    root.elementFromPoint = () => null;
    mark(root.firstElementChild as Element);
    paintWindow.follow(null);
    expect(isPainted(root.firstElementChild as Element)).toBe(true);
    scrollTo(1_000);
    expect(isPainted(root.firstElementChild as Element)).toBe(false);
  });
});
