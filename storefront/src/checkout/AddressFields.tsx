import { useId } from 'react';
import { Field, FieldError } from '../ui/Field';
import { COUNTRIES } from './countries';
import type { Errors } from './form';

const IN_ADDRESS = 'shippingAddress';

interface Props {
  errors: Errors;
  email: string | undefined;
  name: string | undefined;
}

export function AddressFields({ errors, email, name }: Props) {
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
      <Country error={errors[`${IN_ADDRESS}.country`]} />
    </fieldset>
  );
}

function Country({ error }: { error: string | undefined }) {
  const id = useId();
  const locale = new Intl.Locale(navigator.language).region ?? '';
  const likely = COUNTRIES.some(({ code }) => code === locale) ? locale : '';
  return (
    <div className="field">
      <label htmlFor={id}>Country</label>
      <select
        id={id} name={`${IN_ADDRESS}.country`} autoComplete="shipping country" defaultValue={likely} required
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
