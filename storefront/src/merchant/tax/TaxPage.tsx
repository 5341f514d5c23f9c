import { countryName } from '../../checkout/countries';
import { MerchantOnly } from '../MerchantOnly';
import type { Kind } from '../rules/kind';
import { RulesPage } from '../rules/RulesPage';
import { TaxFields } from './TaxFields';
import { TaxSummary } from './TaxSummary';
import { type TaxZone, countryOf, readPlace, readTaxZone, taxZones } from './taxZone';

const TAX_ZONE: Kind<TaxZone> = {
  word: 'tax zone',
  nothingYet: 'No tax is collected anywhere.',
  rules: taxZones,
  nameOf: ({ id }) => [countryName(countryOf(id)), ...(id === countryOf(id) ? [] : [id])].join(', '),
  Summary: TaxSummary,
  Fields: TaxFields,
  read: readTaxZone,
  nameField: { name: 'country', read: readPlace, taken: 'This country, or this region of it, has its rates already.' },
};

export default function TaxPage() {
  return (
    <MerchantOnly title="Tax">
      <p className="muted small">Where a country is not listed, no tax is collected. The rates of a region count there instead of its country’s, and whoever orders to
        that country is asked for the region.</p>
      <RulesPage kind={TAX_ZONE} />
    </MerchantOnly>
  );
}
