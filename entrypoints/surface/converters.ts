import { assetName, type Converter, openConverter } from '@policy-lens/hanzi/open-converter';
import type { DisplayVariant, Variant } from '@policy-lens/hanzi/variants';
import { readAsset } from '@policy-lens/platform/asset';
import { dictionaryFor } from '@policy-lens/store/settings/dictionary-for';
import type { UserWord } from '@policy-lens/store/settings/settings';
import { settingsStore } from './show-surface';

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
  return openConverter(await loadAsset(from, to));
}

/** From canonical Simplified to what the reader chose, with the reader's dictionary; the data are in `s`. */
export async function converterFor(variant: DisplayVariant): Promise<Convert> {
  if (variant === 'original' || variant === 's') return (text) => text;
  const converter = await open('s', variant);
  const { dictionary } = await settingsStore.read();
  converter.setUserDictionary(dictionaryFor(dictionary, variant));
  return (text) => converter.convert(text).text;
}

/** From any script to canonical Simplified. */
export async function simplifier(): Promise<Convert> {
  const converter = await open('t', 's');
  return (text) => converter.convert(text).text;
}

/** As a page with this text would be shown, with a dictionary that need not be saved. */
export async function previewConversion(
  text: string,
  variant: Exclude<DisplayVariant, 'original'>,
  words: readonly UserWord[],
): Promise<string> {
  const converter = variant === 's' ? await open('t', 's') : await open('s', variant);
  converter.setUserDictionary(dictionaryFor(words, variant));
  return converter.convert(text).text;
}
