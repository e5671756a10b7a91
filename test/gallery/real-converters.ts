import { assetName } from '@policy-lens/hanzi/asset/asset-name';
import { openDefaultConverter } from '@policy-lens/hanzi/convert/open-default-converter';
import { conversionTarget, type ShownVariant } from '@policy-lens/hanzi/variants';
import { dictionaryFor } from '@policy-lens/store/settings/dictionary-for';
import { type ConversionSettings, DEFAULT_SETTINGS } from '@policy-lens/store/settings/settings';

/** The converter of the product, from its built tables in public/data (npm run build:data). */
export async function realConverter(
  variant: ShownVariant,
  { dictionary, regionalPhrases }: ConversionSettings = DEFAULT_SETTINGS,
): Promise<(text: string) => string> {
  const name =
    variant === 's' ? assetName('t', 's') : assetName('s', conversionTarget(variant, regionalPhrases));
  const converter = openDefaultConverter(await (await fetch(`/data/${name}`)).arrayBuffer());
  converter.setUserDictionary(dictionaryFor(dictionary, variant));
  return (text) => converter.convert(text).text;
}
