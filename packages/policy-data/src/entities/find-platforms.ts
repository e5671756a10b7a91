import type { Candidate } from './candidate';
export function findPlatforms(_text: string, _regionCode: string): Candidate[] {
  return [];
}
