import { useReading } from './reading-context';

/** Text of the data, in the reader's script and tagged with its language. */
export function PolicyText({ text, class: className }: { text: string; class?: string }) {
  const { convert, textLang } = useReading();
  return (
    <span lang={textLang} class={className ?? ''}>
      {convert(text)}
    </span>
  );
}
