import { useState } from 'react';
import { type Money, fractionDigits, toDecimal } from '../../money/money';
import { Field, SelectField } from '../../ui/Field';
import type { Errors } from '../../ui/useErrors';

/** Of the countries that the shop sells to. */
const USUAL = 'EUR AUD CAD CHF CZK DKK GBP HUF ISK JPY NOK NZD PLN RON SEK USD'.split(' ');

interface Props {
  name: string;
  label: string;
  before: Money | null | undefined;
  errors: Errors;
  required?: boolean;
}

/** An amount in the decimals of its currency, which is chosen beside it. */
export function MoneyField({ name, label, before, errors, required }: Props) {
  const [currency, setCurrency] = useState(before?.currency ?? 'EUR');
  return (
    <div className="money">
      <Field
        name={`${name}.minorUnits`} label={label} defaultValue={before ? toDecimal(before) : ''} error={errors[`${name}.minorUnits`]}
        inputMode={fractionDigits(currency) === 0 ? 'numeric' : 'decimal'} autoComplete="off" required={required}
      />
      <CurrencyField name={`${name}.currency`} value={currency} onChange={setCurrency} error={errors[`${name}.currency`]} />
    </div>
  );
}

interface CurrencyProps {
  name: string;
  value: string;
  onChange: (currency: string) => void;
  error: string | undefined;
}

export function CurrencyField({ name, value, onChange, error }: CurrencyProps) {
  const codes = USUAL.includes(value) ? USUAL : [...USUAL, value];
  return (
    <SelectField
      name={name} label="Currency" value={value} onChange={({ target }) => onChange(target.value)} error={error}
      options={codes.map((code) => [code, code])}
    />
  );
}
