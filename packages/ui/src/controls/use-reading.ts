import type { DisplayVariant } from '@policy-lens/hanzi/variants';
import { useEffect, useMemo, useState } from 'preact/hooks';
import type { Reading } from '../commitment/reading-context';
import { todayInBeijing } from '../format/deadline';
import { textLangOf } from '../format/text-lang';
import { typeset } from '../format/typeset';

/** Policy text as it is stored, until a converter has come. */
const SIMPLIFIED = shown((text) => text, 'zh-Hans');

function shown(convert: (text: string) => string, textLang: string): Omit<Reading, 'today'> {
  return { convert: (text) => typeset(convert(text), textLang), textLang };
}

/**
 * How policy text is shown for a variant. The stored script is shown until the converter is loaded, and for
 * good if it can't be: text in the other script is better than none.
 */
export function useReadingIn(
  variant: DisplayVariant,
  converterFor: (variant: DisplayVariant) => Promise<(text: string) => string>,
): Reading {
  const [reading, setReading] = useState(SIMPLIFIED);
  useEffect(() => {
    let current = true;
    converterFor(variant).then(
      (convert) => {
        if (current) setReading(shown(convert, textLangOf(variant)));
      },
      () => {
        if (current) setReading(SIMPLIFIED);
      },
    );
    return () => {
      current = false;
    };
  }, [variant, converterFor]);
  return useMemo(() => ({ ...reading, today: todayInBeijing() }), [reading]);
}
