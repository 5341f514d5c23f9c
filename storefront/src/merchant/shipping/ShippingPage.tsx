import { MerchantOnly } from '../MerchantOnly';
import type { Kind } from '../rules/kind';
import { RulesPage } from '../rules/RulesPage';
import { type ShippingOption, readId, readShippingOption, shippingOptions } from './shippingOption';
import { ShippingFields } from './ShippingFields';
import { ShippingSummary } from './ShippingSummary';

const SHIPPING_OPTION: Kind<ShippingOption> = {
  word: 'way to send',
  nothingYet: 'There is no way to send anything, so nothing can be ordered.',
  rules: shippingOptions,
  nameOf: ({ id, rule }) => `${rule.name} (${id})`,
  Summary: ShippingSummary,
  Fields: ShippingFields,
  read: readShippingOption,
  nameField: { name: 'id', read: readId, taken: 'There is one of this short name already.' },
};

export default function ShippingPage() {
  return (
    <MerchantOnly title="Shipping">
      <RulesPage kind={SHIPPING_OPTION} />
    </MerchantOnly>
  );
}
