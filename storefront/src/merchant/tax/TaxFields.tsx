import { useState } from 'react';
import { COUNTRIES } from '../../checkout/countries';
import { useRegions } from '../../checkout/regions';
import { Field, SelectField } from '../../ui/Field';
import { formatShort } from '../../ui/decimal';
import type { Errors } from '../../ui/useErrors';
import type { FieldsProps } from '../rules/kind';
import { Repeated } from '../rules/Repeated';
import { type TaxZone, classField, rateField, sortedRates } from './taxZone';

const FIRST: [string, number | undefined][] = [['standard', undefined]];
const INCLUDED = [
  ['true', 'Prices hold the tax already'],
  ['false', 'It comes on top of prices'],
] as const;

export function TaxFields({ before, errors }: FieldsProps<TaxZone>) {
  const rule = before?.rule;
  return (
    <>
      {!before && <PlaceFields errors={errors} />}
      <SelectField
        name="pricesIncludeTax" label="Prices" defaultValue={String(rule?.pricesIncludeTax ?? true)} options={INCLUDED}
        error={errors['pricesIncludeTax']}
      />
      <fieldset>
        <legend>Rates</legend>
        <p className="muted small">
          A class that is not named here bears the rate of <code>standard</code>. Shipping bears that of <code>shipping</code>, if there is one.
        </p>
        <Repeated before={rule ? sortedRates(rule) : FIRST} word="rate">
          {(rate, i) => (
            <>
              <Field
                name={classField(i)} label="Tax class" defaultValue={rate?.[0]} error={errors[classField(i)]} maxLength={32} required
                autoCapitalize="none" autoComplete="off"
              />
              <Field
                name={rateField(i)} label="Percent" inputMode="decimal" error={errors[rateField(i)]} autoComplete="off" required
                defaultValue={rate?.[1] === undefined ? '' : formatShort(Math.round(rate[1] * 1000), 3)}
              />
            </>
          )}
        </Repeated>
      </fieldset>
    </>
  );
}

function PlaceFields({ errors }: { errors: Errors }) {
  const [country, setCountry] = useState('');
  const regions = useRegions(country).data?.items ?? [];
  return (
    <>
      <SelectField
        name="country" label="Country" value={country} error={errors['country']} required
        options={[['', 'Choose…'], ...COUNTRIES.map(({ code, name }) => [code, name] as const)]}
        onChange={({ target }) => setCountry(target.value)}
      />
      {regions.length > 0 && (
        <SelectField
          name="region" label="Region" key={country} defaultValue={country} error={errors['region']}
          options={[[country, 'The whole country'], ...regions.map(({ code, name }) => [code, name] as const)]}
        />
      )}
    </>
  );
}
