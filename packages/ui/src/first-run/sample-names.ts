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
