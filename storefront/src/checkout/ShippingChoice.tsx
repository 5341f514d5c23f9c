import { formatMoney } from '../money/money';
import type { Quote } from './quote';

interface Props {
  quote: Quote | undefined;
  choose: (option: string) => void;
}

/** How it travels; the shop offers what there is for this country and weight. */
export function ShippingChoice({ quote, choose }: Props) {
  return (
    <fieldset className="form-part">
      <legend>How it travels</legend>
      {!quote && <p className="muted small">Choose a country, and the ways to send it appear here.</p>}
      {quote?.shippingOptions.map(({ option, name, price, minDays, maxDays }) => (
        <label key={option} className="shipping-option">
          <input
            type="radio" name="shippingOption" value={option} checked={option === quote.shipping.option} onChange={() => choose(option)}
          />
          <span>
            {name}
            <span className="muted small"> {minDays === maxDays ? minDays : `${minDays}–${maxDays}`} working days</span>
          </span>
          <span className="tabular">{price.minorUnits === 0 ? 'Free' : formatMoney(price)}</span>
        </label>
      ))}
    </fieldset>
  );
}
