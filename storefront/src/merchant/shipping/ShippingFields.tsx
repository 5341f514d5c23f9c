import { useState } from 'react';
import { toDecimal } from '../../money/money';
import { Field, FieldError } from '../../ui/Field';
import { formatShort } from '../../ui/decimal';
import { CountryChoice } from '../rules/CountryChoice';
import type { FieldsProps } from '../rules/kind';
import { CurrencyField } from '../rules/MoneyField';
import { Repeated } from '../rules/Repeated';
import { type Band, type ShippingOption, bandField } from './shippingOption';

const FIRST: (Band | undefined)[] = [undefined];

export function ShippingFields({ before, errors }: FieldsProps<ShippingOption>) {
  const rule = before?.rule;
  const [currency, setCurrency] = useState(rule?.currency ?? 'EUR');
  return (
    <>
      <fieldset>
        <legend>What it is</legend>
        {!before && (
          <Field
            name="id" label="Short name" hint="Such as parcel-eu. It stays; shoppers do not see it." error={errors['id']} maxLength={40}
            autoCapitalize="none" autoComplete="off" required
          />
        )}
        <Field name="name" label="Name" hint="What shoppers choose." defaultValue={rule?.name} error={errors['name']} maxLength={100} required />
        <div className="field-row">
          <Field name="minDays" label="Days, at least" inputMode="numeric" defaultValue={rule?.minDays} error={errors['minDays']} required />
          <Field name="maxDays" label="Days, at most" inputMode="numeric" defaultValue={rule?.maxDays} error={errors['maxDays']} required />
        </div>
      </fieldset>
      <fieldset>
        <legend>What it costs by weight</legend>
        <CurrencyField name="currency" value={currency} onChange={setCurrency} error={errors['currency']} />
        <Repeated before={rule?.bands ?? FIRST} word="weight">
          {(band, i) => (
            <>
              <Field
                name={bandField(i, 'upToGrams')} label="Up to, kg" inputMode="decimal" autoComplete="off" required
                defaultValue={band && formatShort(band.upToGrams, 3)} error={errors[bandField(i, 'upToGrams')]}
              />
              <Field
                name={bandField(i, 'minorUnits')} label={`Costs, ${currency}`} inputMode="decimal" autoComplete="off" required
                defaultValue={band && toDecimal({ minorUnits: band.minorUnits, currency: rule?.currency ?? currency })}
                error={errors[bandField(i, 'minorUnits')]}
              />
            </>
          )}
        </Repeated>
        <FieldError id="bands-error" error={errors['bands']} />
      </fieldset>
      <CountryChoice before={rule?.countries ?? []} error={errors['countries']} />
    </>
  );
}
