import type { DisplayVariant } from '@policy-lens/hanzi/variants';
import { useEffect, useMemo, useState } from 'preact/hooks';
import type { Reading } from '../commitment/reading-context';
import { todayInBeijing } from '../format/deadline';
import { textLangOf } from '../format/text-lang';

/** Policy text as it is stored, until a converter has come. */
const SIMPLIFIED = { convert: (text: string) => text, textLang: 'zh-Hans' };

/**
 * How policy text is shown for a variant. The stored script is shown until the converter is loaded, and for
 * good if it can't be: text in the other script is better than none.
 */
export function useReadingIn(
  variant: DisplayVariant,
  converterFor: (variant: DisplayVariant) => Promise<(text: string) => string>,
): Reading {
  const [shown, setShown] = useState(SIMPLIFIED);
  useEffect(() => {
    let current = true;
    converterFor(variant).then(
      (convert) => {
        if (current) setShown({ convert, textLang: textLangOf(variant) });
      },
      () => {
        if (current) setShown(SIMPLIFIED);
      },
    );
    return () => {
      current = false;
    };
  }, [variant, converterFor]);
  return useMemo(() => ({ ...shown, today: todayInBeijing() }), [shown]);
}
