import { openConverter } from '@policy-lens/hanzi/open-converter';
import type { DisplayVariant } from '@policy-lens/hanzi/variants';
import { readAsset } from '@policy-lens/platform/asset';

type Convert = (text: string) => string;

const opened = new Map<string, Promise<Convert>>();

function open(direction: string): Promise<Convert> {
  const known = opened.get(direction);
  if (known !== undefined) return known;
  const opening = readAsset(`data/hanzi/${direction}.bin`).then((asset): Convert => {
    const converter = openConverter(asset);
    return (text) => converter.convert(text).text;
  });
  opened.set(direction, opening);
  // A failed load is tried again the next time.
  opening.catch(() => opened.delete(direction));
  return opening;
}

/** From canonical Simplified to what the reader chose; `original` and `s` are what the data are in. */
export async function converterFor(variant: DisplayVariant): Promise<Convert> {
  return variant === 'original' || variant === 's' ? (text) => text : await open(`s2${variant}`);
}

/** From any script to canonical Simplified. */
export async function simplifier(): Promise<Convert> {
  return await open('t2s');
}
