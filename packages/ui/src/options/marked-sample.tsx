import type { Underline } from '@policy-lens/store/settings/settings';
import type { EntityKind } from 'policy-data/records';
import { cutAtNames } from '../entities/cut-at-names';

/** In canonical Simplified, as all data. */
const SAMPLE_SENTENCE = '由省数据局牵头，依托湘易办推进一网通办，落实国发〔2024〕3号文件。';

/** Names in the sample sentence and what they are. */
const NAMES: readonly { surface: string; kind: EntityKind }[] = [
  { surface: '省数据局', kind: 'agency' },
  { surface: '湘易办', kind: 'platform' },
  { surface: '一网通办', kind: 'programme' },
  { surface: '国发〔2024〕3号', kind: 'instrument' },
];

interface MarkedSampleProps {
  kinds: Record<EntityKind, boolean>;
  underline: Underline;
}

/** A sentence underlined as pages will be. */
export function MarkedSample({ kinds, underline }: MarkedSampleProps) {
  return (
    <p class={`pl-sample pl-underline-${underline}`} lang="zh-Hans">
      {cutAtNames(SAMPLE_SENTENCE, NAMES).map(({ text, name }) =>
        name !== null && kinds[name.kind] ? (
          <span key={text} class={`pl-marked pl-marked-${name.kind}`}>
            {text}
          </span>
        ) : (
          text
        ),
      )}
    </p>
  );
}
