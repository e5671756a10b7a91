import type { EntityKind } from 'policy-data/records';

/** A name in the sample sentence. */
export interface SampleName {
  /** As the sentence writes it, canonical Simplified. */
  surface: string;
  /** As the data set names it. */
  name: string;
  kind: EntityKind;
}

/** In canonical Simplified, as all data. */
export const SAMPLE_SENTENCE = '2025年，由省数据局牵头推动“湘易办”迭代升级，全面推行“一网通办”。';

/** The sample is a sentence of a Hunan plan, where 省数据局 is 湖南省数据局. */
export const SAMPLE_NAMES: readonly SampleName[] = [
  { surface: '省数据局', name: '湖南省数据局', kind: 'agency' },
  { surface: '湘易办', name: '湘易办', kind: 'platform' },
  { surface: '一网通办', name: '一网通办', kind: 'programme' },
];

export interface SamplePart {
  text: string;
  name: SampleName | null;
}

/** The sentence cut at its names; the parts joined are the sentence. */
export function sampleParts(sentence: string, names: readonly SampleName[]): SamplePart[] {
  const parts: SamplePart[] = [];
  let from = 0;
  const places = names
    .map((name) => ({ name, at: sentence.indexOf(name.surface) }))
    .filter(({ at }) => at >= 0)
    .sort((a, b) => a.at - b.at);
  for (const { name, at } of places) {
    if (at < from) continue;
    if (at > from) parts.push({ text: sentence.slice(from, at), name: null });
    parts.push({ text: name.surface, name });
    from = at + name.surface.length;
  }
  if (from < sentence.length) parts.push({ text: sentence.slice(from), name: null });
  return parts;
}
