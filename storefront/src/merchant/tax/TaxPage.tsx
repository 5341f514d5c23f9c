import { countryName } from '../../checkout/countries';
import { MerchantOnly } from '../MerchantOnly';
import type { Kind } from '../rules/kind';
import { RulesPage } from '../rules/RulesPage';
import { TaxFields } from './TaxFields';
import { TaxSummary } from './TaxSummary';
import { type TaxZone, readCountry, readTaxZone, taxZones } from './taxZone';

const TAX_ZONE: Kind<TaxZone> = {
  word: 'tax zone',
  nothingYet: 'No tax is collected anywhere.',
  rules: taxZones,
  nameOf: ({ id }) => countryName(id),
  Summary: TaxSummary,
  Fields: TaxFields,
  read: readTaxZone,
  nameField: { name: 'country', read: readCountry, taken: 'This country has its rates already.' },
};

export default function TaxPage() {
  return (
    <MerchantOnly title="Tax">
      <p className="muted small">Where a country is not listed, no tax is collected.</p>
      <RulesPage kind={TAX_ZONE} />
    </MerchantOnly>
  );
}
