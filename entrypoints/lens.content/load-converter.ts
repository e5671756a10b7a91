import { type Converter, openConverter } from '@policy-lens/hanzi/open-converter';
import { detectScript } from '@policy-lens/hanzi/script';
import type { DisplayVariant } from '@policy-lens/hanzi/variants';
import { editSpans } from '@policy-lens/page/convert/edit-spans';
import type { FlowConverter } from '@policy-lens/page/convert/flow-converter';
import { readAsset } from '@policy-lens/platform/asset';
import { dictionaryFor } from '@policy-lens/store/settings/dictionary-for';
import type { UserWord } from '@policy-lens/store/settings/settings';

export type ShownVariant = Exclude<DisplayVariant, 'original'>;

/** BCP 47 tags of what the variants write. */
export const VARIANT_LANG: Record<ShownVariant, string> = {
  s: 'zh-Hans',
  t: 'zh-Hant',
  tw: 'zh-Hant-TW',
  hk: 'zh-Hant-HK',
};

const opened = new Map<string, Promise<Converter>>();

/** A packaged converter, opened once. Throws MessageError or AssetError; a failure is tried again next time. */
export function loadConverter(direction: string): Promise<Converter> {
  const known = opened.get(direction);
  if (known !== undefined) return known;
  const opening = readAsset(`data/hanzi/${direction}.bin`).then((asset) => openConverter(asset));
  opened.set(direction, opening);
  opening.catch(() => opened.delete(direction));
  return opening;
}

/** Lets go of the converters, which are the largest things in a frame's memory. */
export function unloadConverters(): void {
  opened.clear();
}

export interface ShowOptions {
  variant: ShownVariant;
  /** The reader's own words. */
  dictionary: readonly UserWord[];
  /** Pairs of start and end of the names in a text, ascending: no conversion reaches across their edges. */
  namesIn(text: string): number[];
}

/** Shows flows in a variant. Text that is in the wanted script already is left as it is. */
export async function loadFlowConverter({
  variant,
  dictionary,
  namesIn,
}: ShowOptions): Promise<FlowConverter> {
  const converter = await loadConverter(directionTo(variant));
  converter.setUserDictionary(dictionaryFor(dictionary, variant));
  const wanted = variant === 's' ? 'hans' : 'hant';
  const hasWords = dictionary.length > 0;
  return {
    lang: VARIANT_LANG[variant],
    convert(text) {
      // The reader's own words hold in any script.
      if (!hasWords && detectScript(text) === wanted) return null;
      const converted = converter.convert(text, { protect: namesIn(text) });
      return converted.text === text ? null : { text: converted.text, shifted: editSpans(converted.edits) };
    },
  };
}

/** The packaged asset that leads to a variant. */
export function directionTo(variant: ShownVariant): string {
  return variant === 's' ? 't2s' : `s2${variant}`;
}
