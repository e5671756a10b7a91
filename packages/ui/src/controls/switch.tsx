import { useId } from 'preact/hooks';

interface SwitchProps {
  label: string;
  checked: boolean;
  disabled?: boolean;
  /** What it means, where the label alone doesn't say. */
  hint?: string;
  onChange(checked: boolean): void;
}

/** An on/off choice that takes effect at once. */
export function Switch({ label, checked, disabled = false, hint, onChange }: SwitchProps) {
  const hintId = useId();
  return (
    <div>
      <label class="pl-switch">
        <span class="pl-switch-label">{label}</span>
        <input
          type="checkbox"
          role="switch"
          checked={checked}
          aria-checked={checked}
          aria-describedby={hint === undefined ? undefined : hintId}
          disabled={disabled}
          onChange={(event) => onChange(event.currentTarget.checked)}
        />
      </label>
      {hint !== undefined && (
        <p id={hintId} class="pl-small pl-switch-hint">
          {hint}
        </p>
      )}
    </div>
  );
}
