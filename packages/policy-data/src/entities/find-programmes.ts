import type { Candidate } from './candidate';
export function findProgrammes(_text: string, _regionCode: string): Candidate[] {
  return [];
}
