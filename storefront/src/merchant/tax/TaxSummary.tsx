import { usePlaceName } from '../../checkout/regions';
import { percentText } from '../promotions/promotion';
import type { Rule } from '../rules/rules';
import { type TaxZone, sortedRates } from './taxZone';

export function TaxSummary({ found: { id, rule } }: { found: Rule<TaxZone> }) {
  return (
    <>
      <div className="rule-head">
        <h2>{usePlaceName(id)}</h2>
        <code className="small">{id}</code>
        <span className="muted small">{rule.pricesIncludeTax ? 'prices include it' : 'comes on top'}</span>
      </div>
      <div className="rule-facts small tabular">
        {sortedRates(rule).map(([taxClass, percent]) => (
          <span key={taxClass}>
            {taxClass} {percentText(percent)}
          </span>
        ))}
      </div>
    </>
  );
}
