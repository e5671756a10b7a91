/** Where a change can be tried. */
export type ReleaseWay = 'options' | 'library';

interface ReleasePoint {
  /** Stem of its messages: `point.ID` and `point.ID.text`. */
  id: 'marking' | 'words' | 'compare';
  way: ReleaseWay;
}

/** A version that changed something for readers. Mended faults and faster code are no news. */
export interface Release {
  /** As in the manifest: numbers joined by dots. */
  version: string;
  points: readonly ReleasePoint[];
}

/** Newest first. A version without news has no entry, and its update opens nothing. */
export const RELEASES: readonly Release[] = [
  {
    version: '0.2.0',
    points: [
      { id: 'marking', way: 'options' },
      { id: 'words', way: 'options' },
      { id: 'compare', way: 'library' },
    ],
  },
];

/** Order of two versions as browsers compare them: by number, missing numbers being 0. */
export function compareVersions(first: string, second: string): number {
  const a = first.split('.').map(Number);
  const b = second.split('.').map(Number);
  for (let place = 0; place < Math.max(a.length, b.length); place += 1) {
    const difference = (a[place] || 0) - (b[place] || 0);
    if (difference !== 0) return difference;
  }
  return 0;
}

/** Releases with news after `seen`, up to and with `current`, newest first; all of them where nothing was seen. */
export function newsBetween(
  seen: string | null,
  current: string,
  releases: readonly Release[] = RELEASES,
): Release[] {
  return releases.filter(
    ({ version }) =>
      compareVersions(version, current) <= 0 && (seen === null || compareVersions(version, seen) > 0),
  );
}

/** Whether an update to `current` is worth a word to somebody who has seen the news of `seen`. */
export function hasNews(seen: string | null, current: string): boolean {
  return seen !== null && newsBetween(seen, current).length > 0;
}
