export interface Segment<Value extends string> {
  value: Value;
  label: string;
  /** Language of the label where it isn't the interface's own. */
  lang?: string;
}

interface SegmentsProps<Value extends string> {
  /** Radio group name, unique in the page. */
  name: string;
  legend: string;
  legendHidden?: boolean;
  options: readonly Segment<Value>[];
  value: Value;
  disabled?: boolean;
  onChange(value: Value): void;
}

/** One choice out of a few, all in sight: radio buttons in a row. */
export function Segments<Value extends string>(props: SegmentsProps<Value>) {
  const { name, legend, legendHidden = false, options, value, disabled = false, onChange } = props;
  return (
    <fieldset class="pl-segments" disabled={disabled}>
      <legend class={legendHidden ? 'pl-hidden' : 'pl-small'}>{legend}</legend>
      {options.map((option) => (
        <label key={option.value}>
          <input
            type="radio"
            name={name}
            checked={option.value === value}
            onChange={() => onChange(option.value)}
          />
          <span lang={option.lang ?? ''}>{option.label}</span>
        </label>
      ))}
    </fieldset>
  );
}
