import { useId } from 'react';
import { Field, FieldError } from '../ui/Field';
import { COUNTRIES } from './countries';
import type { Errors } from '../ui/useErrors';

const IN_ADDRESS = 'shippingAddress';

interface Props {
  errors: Errors;
  email: string | undefined;
  name: string | undefined;
  country: string;
  chooseCountry: (country: string) => void;
}

export function AddressFields({ errors, email, name, country, chooseCountry }: Props) {
  const field = (key: string) => ({ name: `${IN_ADDRESS}.${key}`, error: errors[`${IN_ADDRESS}.${key}`] });
  const realName = name?.includes('@') ? undefined : name;
  return (
    <fieldset className="form-part">
      <legend>Where it goes</legend>
      <Field
        name="email" type="email" label="E-mail" autoComplete="email" defaultValue={email} error={errors['email']} required
        hint="For the order’s confirmation."
      />
      <Field {...field('name')} label="Name" autoComplete="shipping name" defaultValue={realName} required />
      <Field {...field('line1')} label="Street and number" autoComplete="shipping address-line1" required />
      <Field {...field('line2')} label="Flat, floor, company" autoComplete="shipping address-line2" />
      <div className="field-row">
        <Field {...field('postalCode')} label="Postal code" autoComplete="shipping postal-code" className="field-short" required />
        <Field {...field('city')} label="City" autoComplete="shipping address-level2" required />
      </div>
      <Country error={errors[`${IN_ADDRESS}.country`]} country={country} choose={chooseCountry} />
    </fieldset>
  );
}

interface CountryProps {
  error: string | undefined;
  country: string;
  choose: (country: string) => void;
}

/** Shipping and tax follow from it, so the total is asked for anew at each change. */
function Country({ error, country, choose }: CountryProps) {
  const id = useId();
  return (
    <div className="field">
      <label htmlFor={id}>Country</label>
      <select
        id={id} name={`${IN_ADDRESS}.country`} autoComplete="shipping country" value={country} required
        onChange={(event) => choose(event.target.value)}
        aria-invalid={error ? true : undefined} aria-describedby={error ? `${id}-error` : undefined}
      >
        <option value="" disabled>
          Choose…
        </option>
        {COUNTRIES.map(({ code, name }) => (
          <option key={code} value={code}>
            {name}
          </option>
        ))}
      </select>
      <FieldError id={`${id}-error`} error={error} />
    </div>
  );
}
