import { MinusIcon, PlusIcon } from './icons';

interface Props {
  value: number;
  max: number;
  label: string;
  onChange: (quantity: number) => void;
}

export function QuantityStepper({ value, max, label, onChange }: Props) {
  const upTo = Math.max(1, max);
  return (
    <div className="stepper" role="group" aria-label={label}>
      <button type="button" onClick={() => onChange(value - 1)} disabled={value <= 1} aria-label="One less">
        <MinusIcon />
      </button>
      <output aria-live="polite" data-testid="quantity">
        {value}
      </output>
      <button type="button" onClick={() => onChange(value + 1)} disabled={value >= upTo} aria-label="One more">
        <PlusIcon />
      </button>
    </div>
  );
}
