/** The page layer's numbers, in one place, each with its reason. Times in ms, distances in CSS pixels. */

/** Longest uninterrupted work. A task over 50 ms is "long" (Long Tasks API); half a frame leaves room for the page. */
export const SLICE_BUDGET = 8;

/**
 * Highlights outside of the window are painted so often at most, in ms: each time, Firefox lays the whole page
 * out anew.
 */
export const FLUSH_EVERY = 100;

/** Longest text given to matcher or converter at once, in UTF-16 units, so that one call stays inside a slice. */
export const LONGEST_FLOW_PART = 16_384;

/** Grid on which the window is probed for the text in view: finer than a line, wider than a word. */
export const VIEW_PROBE = { stepX: 120, stepY: 20, mostPoints: 400 } as const;

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

/** Pointer faster than this is on its way to somewhere else (10ten-ja-reader throttles at the same speed). */
export const FAST_POINTER = 0.5;
/** Events further apart say nothing about speed: the pointer had stopped. */
export const SPEED_SAMPLE_GAP = 32;
/** A pointer that never rests, but has been on one mention for so long without haste, means it. */
export const SLOW_PASSAGE = 150;
/** How long the pointer may be off both mention and card before the card closes. */
export const LEAVE_GRACE = 180;
/** How long the way into the card is kept open while the pointer travels there. */
export const TRAVEL_GRACE = 600;

/** The card: its width, its distance from the mention and from the window's edge. */
export const CARD = { width: 360, mostHeight: 480, leastHeight: 120, gap: 6, margin: 8 } as const;
