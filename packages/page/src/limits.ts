/** The page layer's numbers, in one place, each with its reason. Times in ms, distances in CSS pixels. */

/** Longest uninterrupted work. A task over 50 ms is "long" (Long Tasks API); half a frame leaves room for the page. */
export const SLICE_BUDGET = 8;

/**
 * Highlights outside of the window are painted so often at most, in ms: each time, Firefox lays the whole page
 * out anew.
 */
export const FLUSH_EVERY = 100;

/**
 * Converted text for one frame: UTF-16 units, the most frames for one page, and the longest wait for a frame, in ms.
 * Each frame costs what its text costs, 30 to 40 ms for so much, and a share that grows with the page: on one so
 * long that frames are slow anyway, many small ones would take for ever.
 */
export const BATCH = { units: 128_000, mostFrames: 8, latest: 250 } as const;

/**
 * Mentions that are all painted. In each frame after any change of the page's, Chromium finds the place of
 * every registered range anew (`PrePaint`, some 5 µs each), so that of 50,000 ranges a page stands still for a
 * fifth of a second. On pages with more, those in view and so many on each side of it are painted.
 */
export const MOST_PAINTED = 1_500;
export const PAINTED_AROUND = 600;
/** Elements looked at on each side for them. */
export const WINDOW_STEPS = 5_000;
/** How long the page may scroll or change its size before paint follows, in ms. */
export const SCROLL_PAUSE = 80;

/** From so many UTF-16 units on, a change of the whole page's language is felt as a pause. */
export const LONG_PAGE = 20_000;

/** Longest text given to matcher or converter at once, in UTF-16 units, so that one call stays inside a slice. */
export const LONGEST_FLOW_PART = 16_384;

/**
 * Where the window is probed for the text in view: columns, as shares of its width; the step where there is no
 * text, less than a line; and the time that it may take, in ms.
 */
export const VIEW_PROBE = { columns: [1 / 2, 1 / 5, 4 / 5, 1 / 3, 2 / 3], stepY: 18, time: 5 } as const;

/** From so many records in one batch on, a page is rebuilding itself: wait for quiet instead of following. */
export const HUGE_BATCH = 500;
/** Quiet that ends a rebuilding, and the longest that text waits for it. */
export const REBUILD_QUIET = 40;
export const REBUILD_MAX_WAIT = 120;

/** Rest between two readings of the sections of a page, when only first mentions are marked. */
export const FIRST_MENTIONS_PAUSE = 150;

/**
 * A page (or another extension) that writes the same text over ours so many times in a row wants it so; the
 * node is left alone until its text is another.
 */
export const LOST_FIGHTS = 50;

/**
 * Converted texts that are known by heart, to tell copies of them, beyond two for each that stands on the page:
 * those cost little, and a page that brings new text without end has no more memory from it.
 */
export const KNOWN_WRITES = 1_000;

/**
 * Converted text that a page has taken out, UTF-16 units of one batch, in which its new text is looked for: enough
 * for a section that a page writes anew to mark what was searched for. A page that renews itself brings new text.
 */
export const LONGEST_LOST_TEXT = 10_000;
/** A text that a page has shortened begins with so much of the old one, UTF-16 units, and adds so much at most. */
export const SHORTENED = { least: 4, added: 8 } as const;
/** New texts of one batch that are looked for in all of it: 10 to 25 µs each, while the page waits. */
export const MOST_LOST_SEARCHES = 256;

/**
 * Elements that may get a shadow root late: so many are looked at, first after so long and then after twice as long
 * each time, in ms.
 */
export const LATE_ROOTS = { most: 1_000, first: 100, last: 60_000 } as const;

/** Pointer faster than this is on its way to somewhere else (10ten-ja-reader throttles at the same speed). */
export const FAST_POINTER = 0.5;
/** Events further apart say nothing about speed: the pointer had stopped. */
export const SPEED_SAMPLE_GAP = 32;
/** A pointer that never rests, but has been on one mention for so long without haste, means it. */
export const SLOW_PASSAGE = 150;
/** A finger that presses for longer than this doesn't tap: from 400 to 500 ms on browsers select text or show a menu. */
export const LONGEST_TAP = 500;
/** How long the pointer may be off both mention and card before the card closes. */
export const LEAVE_GRACE = 180;
/** How long the way into the card is kept open while the pointer travels there. */
export const TRAVEL_GRACE = 600;

/** The card: its width, its distance from the mention and from the window's edge. */
export const CARD = { width: 360, mostHeight: 480, leastHeight: 120, gap: 6, margin: 8 } as const;
