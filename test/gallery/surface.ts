import type { UiLanguage } from '@policy-lens/ui/messages/languages';

export interface Stage {
  /** Empty element of a page of its own. */
  element: HTMLElement;
  language: UiLanguage;
  /** From canonical Simplified to the script that goes with the language. */
  convert: (text: string) => string;
  textLang: string;
}

/** What the gallery can draw: each state draws itself on a stage and resolves when it is ready to be seen. */
export interface Surface {
  name: string;
  /** Widths in CSS pixels at which it makes sense. */
  widths: readonly number[];
  states: Record<string, (stage: Stage) => Promise<void> | void>;
}
