import { assetName } from '@policy-lens/hanzi/asset/asset-name';
import type { Converter } from '@policy-lens/hanzi/convert/converter';
import { openDefaultConverter } from '@policy-lens/hanzi/convert/open-default-converter';
import {
  conversionTarget,
  type DisplayVariant,
  type ShownVariant,
  type Variant,
} from '@policy-lens/hanzi/variants';
import { readAsset } from '@policy-lens/platform/asset';
import { dictionaryFor } from '@policy-lens/store/settings/dictionary-for';
import type { ConversionSettings } from '@policy-lens/store/settings/settings';

type Convert = (text: string) => string;

/** Assets by name: each is read once, and serves converters with different dictionaries. */
const assets = new Map<string, Promise<ArrayBuffer>>();

function loadAsset(from: Variant, to: Variant): Promise<ArrayBuffer> {
  const name = assetName(from, to);
  const known = assets.get(name);
  if (known !== undefined) return known;
  const loading = readAsset(`data/${name}`);
  assets.set(name, loading);
  // A failed load is tried again the next time.
  loading.catch(() => assets.delete(name));
  return loading;
}

async function open(from: Variant, to: Variant): Promise<Converter> {
  return openDefaultConverter(await loadAsset(from, to));
}

/** From canonical Simplified to what the reader chose, with the reader's dictionary; the data are in `s`. */
export async function converterFor(
  variant: DisplayVariant,
  { dictionary, regionalPhrases }: ConversionSettings,
): Promise<Convert> {
  if (variant === 'original' || variant === 's') return (text) => text;
  const converter = await open('s', conversionTarget(variant, regionalPhrases));
  converter.setUserDictionary(dictionaryFor(dictionary, variant));
  return (text) => converter.convert(text).text;
}

interface ConvertingPorts {
  converterFor(variant: DisplayVariant): Promise<Convert>;
}

/**
 * The ports of a surface for settings as they come: other ones, which make it convert anew, when the settings
 * convert otherwise, and the same ones else.
 */
export function withConverters<P extends object>(
  ports: P,
): (settings: ConversionSettings) => P & ConvertingPorts {
  let key = '';
  let current: (P & ConvertingPorts) | null = null;
  return ({ dictionary, regionalPhrases }) => {
    const settings = { dictionary, regionalPhrases };
    const wanted = JSON.stringify(settings);
    if (current === null || wanted !== key) {
      key = wanted;
      current = { ...ports, converterFor: (variant) => converterFor(variant, settings) };
    }
    return current;
  };
}

/** From any script to canonical Simplified. */
export async function simplifier(): Promise<Convert> {
  const converter = await open('t', 's');
  return (text) => converter.convert(text).text;
}

/** As a page with this text would be shown, with a dictionary that need not be saved. */
export async function previewConversion(
  text: string,
  variant: ShownVariant,
  { dictionary, regionalPhrases }: ConversionSettings,
): Promise<string> {
  const converter =
    variant === 's' ? await open('t', 's') : await open('s', conversionTarget(variant, regionalPhrases));
  converter.setUserDictionary(dictionaryFor(dictionary, variant));
  return converter.convert(text).text;
}
