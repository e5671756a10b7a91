import type { Converter } from '@policy-lens/hanzi/convert/converter';
import { openDefaultConverter } from '@policy-lens/hanzi/convert/open-default-converter';
import { type CleanConversionOptions, cleanConversion } from '@policy-lens/hanzi/repair/clean-conversion';
import { detectScript } from '@policy-lens/hanzi/script/script';
import { conversionTarget, type ShownVariant, VARIANT_LANG } from '@policy-lens/hanzi/variants';
import { editSpans } from '@policy-lens/page/convert/edit-spans';
import type { FlowConverter } from '@policy-lens/page/convert/flow-converter';
import { readAsset } from '@policy-lens/platform/asset';
import { dictionaryFor } from '@policy-lens/store/settings/dictionary-for';
import type { UserWord } from '@policy-lens/store/settings/settings';

/** How long converters are kept that nothing is shown with: the popup has them read before it needs them. In ms. */
export const KEPT = 10_000;

const opened = new Map<string, Promise<Converter>>();
let forgetting: ReturnType<typeof setTimeout> | undefined;

/**
 * A packaged converter, opened once and then held by those who asked for it: they are the largest things in a
 * frame's memory. Throws MessageError or AssetError; a failure is tried again next time.
 */
export function loadConverter(direction: string): Promise<Converter> {
  clearTimeout(forgetting);
  forgetting = setTimeout(() => opened.clear(), KEPT);
  const known = opened.get(direction);
  if (known !== undefined) return known;
  const opening = readAsset(`data/hanzi/${direction}.bin`).then((asset) => openDefaultConverter(asset));
  opened.set(direction, opening);
  opening.catch(() => opened.delete(direction));
  return opening;
}

export interface ShowOptions {
  variant: ShownVariant;
  /** The reader's own words. */
  dictionary: readonly UserWord[];
  /** Whether vocabulary is changed too, not only characters; for tw and hk. */
  regionalPhrases: boolean;
  /** Whether inserted readings are removed and over-converted characters mended. */
  clean: boolean;
  /** Pairs of start and end of the names in a text, ascending: no conversion reaches across their edges. */
  namesIn(text: string): number[];
}

/** Converts as long as it is loaded. */
export interface RestingConverter extends FlowConverter {
  /** Must have resolved before `convert` is called, at first and after `unload`. */
  load(): Promise<void>;
  unload(): void;
}

/** Shows flows in a variant. Text that is in the wanted script already is left as it is. */
export function flowConverter(options: ShowOptions): RestingConverter {
  const { variant, dictionary, regionalPhrases, namesIn } = options;
  const wanted = variant === 's' ? 'hans' : 'hant';
  const hasWords = dictionary.length > 0;
  let loaded: [Converter, CleanConversionOptions['clean'] | null] | null = null;
  return {
    lang: VARIANT_LANG[variant],
    async load() {
      loaded ??= await Promise.all([
        loadConverter(directionTo(variant, regionalPhrases)),
        options.clean ? loadClean(variant) : null,
      ]);
      loaded[0].setUserDictionary(dictionaryFor(dictionary, variant));
    },
    unload() {
      loaded = null;
    },
    convert(text, names) {
      if (loaded === null) return null;
      const [converter, clean] = loaded;
      // The reader's own words hold in any script.
      const asItIs = !hasWords && detectScript(text) === wanted;
      if (asItIs && clean === null) return null;
      const protect = names ?? namesIn(text);
      const converted =
        clean === null
          ? converter.convert(text, { protect })
          : cleanConversion(text, { clean, protect, ...(asItIs ? {} : { convert: converter }) });
      return converted.text === text ? null : { text: converted.text, shifted: editSpans(converted.edits) };
    },
  };
}

async function loadClean(variant: ShownVariant): Promise<CleanConversionOptions['clean']> {
  const [toSimplified, toTraditional] = await Promise.all([
    loadConverter('t2s'),
    loadConverter(directionTo(variant === 's' ? 't' : variant)),
  ]);
  return { toSimplified, toTraditional };
}

/** The packaged asset that leads to a variant; with its vocabulary too, where there is one. */
export function directionTo(variant: ShownVariant, regionalPhrases = false): string {
  return variant === 's' ? 't2s' : `s2${conversionTarget(variant, regionalPhrases)}`;
}
