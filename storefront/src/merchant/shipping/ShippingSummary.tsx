import { countryName } from '../../checkout/countries';
import { formatMoney } from '../../money/money';
import { formatShort } from '../../ui/decimal';
import type { Rule } from '../rules/rules';
import type { ShippingOption } from './shippingOption';

export function ShippingSummary({ found: { id, rule } }: { found: Rule<ShippingOption> }) {
  const { name, countries, currency, bands, minDays, maxDays } = rule;
  return (
    <>
      <div className="rule-head">
        <h2>{name}</h2>
        <code className="small">{id}</code>
        <span className="muted small">
          {minDays}–{maxDays} days
        </span>
      </div>
      <div className="rule-facts small tabular">
        {bands.map(({ upToGrams, minorUnits }) => (
          <span key={upToGrams}>
            up to {formatShort(upToGrams, 3)} kg: {formatMoney({ minorUnits, currency })}
          </span>
        ))}
      </div>
      <p className="muted small">{countries.map(countryName).sort().join(', ')}</p>
    </>
  );
}
