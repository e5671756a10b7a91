import { createContext } from 'preact';
import { useContext, useMemo } from 'preact/hooks';
import type { UiLanguage } from './languages';
import { type Catalogues, createTranslate, type Translate } from './translate';

/** Language of the interface around a component. */
export const LanguageContext = createContext<UiLanguage>('zh-CN');

/** Messages of one surface in the language around the component. */
export function useMessages<Key extends string>(catalogues: Catalogues<Key>): Translate<Key> {
  const language = useContext(LanguageContext);
  return useMemo(() => createTranslate(language, catalogues), [language, catalogues]);
}

export function useLanguage(): UiLanguage {
  return useContext(LanguageContext);
}
