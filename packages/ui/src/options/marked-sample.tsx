import type { Underline } from '@policy-lens/store/settings/settings';
import type { EntityKind } from 'policy-data/records';

/** In canonical Simplified, as all data. */
const SAMPLE_SENTENCE = '由省数据局牵头，依托湘易办推进一网通办，落实国发〔2024〕3号文件。';

/** Names in the sample sentence and what they are. */
const NAMES: readonly (readonly [string, EntityKind])[] = [
  ['省数据局', 'agency'],
  ['湘易办', 'platform'],
  ['一网通办', 'programme'],
  ['国发〔2024〕3号', 'instrument'],
];

interface MarkedSampleProps {
  kinds: Record<EntityKind, boolean>;
  underline: Underline;
}

/** A sentence underlined as pages will be. */
export function MarkedSample({ kinds, underline }: MarkedSampleProps) {
  const parts: { text: string; kind: EntityKind | null }[] = [{ text: SAMPLE_SENTENCE, kind: null }];
  for (const [name, kind] of NAMES) {
    const index = parts.findIndex((part) => part.kind === null && part.text.includes(name));
    const part = parts[index];
    if (!part) continue;
    const at = part.text.indexOf(name);
    parts.splice(
      index,
      1,
      { text: part.text.slice(0, at), kind: null },
      { text: name, kind },
      { text: part.text.slice(at + name.length), kind: null },
    );
  }
  return (
    <p class={`pl-sample pl-underline-${underline}`} lang="zh-Hans">
      {parts.map((part) =>
        part.kind !== null && kinds[part.kind] ? (
          <span key={part.text} class={`pl-marked pl-marked-${part.kind}`}>
            {part.text}
          </span>
        ) : (
          part.text
        ),
      )}
    </p>
  );
}
