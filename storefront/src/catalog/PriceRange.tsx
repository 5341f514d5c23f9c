import { type SyntheticEvent, useId } from 'react';
import { parseMinorUnits, toDecimal } from '../money/money';

interface Props {
  min: number | undefined;
  max: number | undefined;
  currency: string;
  onChange: (min: number | undefined, max: number | undefined) => void;
}

export function PriceRange({ min, max, currency, onChange }: Props) {
  const unit = useId();
  const shown = (amount: number | undefined) => (amount === undefined ? '' : toDecimal({ minorUnits: amount, currency }).replace(/\.0+$/, ''));
  const apply = (event: SyntheticEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const amount = (name: string) => parseMinorUnits(String(form.get(name)), currency);
    const [from, to] = [amount('from'), amount('to')];
    if (from !== min || to !== max) onChange(from, to);
  };
  return (
    <form className="facet" onSubmit={apply} onBlur={(event) => event.currentTarget.requestSubmit()} key={`${min} ${max}`}>
      <fieldset className="price-range" aria-describedby={unit}>
        <legend>Price</legend>
        <span id={unit} className="visually-hidden">
          In {currency}
        </span>
        <input name="from" aria-label="Price from" inputMode="decimal" placeholder="From" defaultValue={shown(min)} autoComplete="off" />
        <span aria-hidden="true">–</span>
        <input name="to" aria-label="Price to" inputMode="decimal" placeholder="To" defaultValue={shown(max)} autoComplete="off" />
        <button type="submit" className="button button-quiet button-small">
          Go
        </button>
      </fieldset>
    </form>
  );
}
