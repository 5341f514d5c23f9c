import { Field, SelectField } from '../ui/Field';
import { COUNTRIES } from './countries';
import type { Way } from './quote';
import type { Region } from './regions';
import type { Errors } from '../ui/useErrors';

const IN_ADDRESS = 'shippingAddress';

interface Props {
  errors: Errors;
  email: string | undefined;
  name: string | undefined;
  way: Way;
  goBy: (way: Way) => void;
  /** To choose from, where it matters. */
  regions: Region[] | undefined;
}

const CHOOSE = ['', 'Choose…'] as const;

/** Shipping and tax follow from country and region, so the total is asked for anew at each change. */
export function AddressFields({ errors, email, name, way, goBy, regions }: Props) {
  const field = (key: string) => ({ name: `${IN_ADDRESS}.${key}`, error: errors[`${IN_ADDRESS}.${key}`] });
  const realName = name?.includes('@') ? undefined : name;
  return (
    <fieldset className="form-part">
      <legend>Where it goes</legend>
      <Field
        name="email" type="email" label="Email" autoComplete="email" defaultValue={email} error={errors['email']} required
        hint="For the order’s confirmation."
      />
      <Field {...field('name')} label="Name" autoComplete="shipping name" defaultValue={realName} required />
      <Field {...field('line1')} label="Street and number" autoComplete="shipping address-line1" required />
      <Field {...field('line2')} label="Flat, floor, company" autoComplete="shipping address-line2" />
      <div className="field-row">
        <Field {...field('postalCode')} label="Postal code" autoComplete="shipping postal-code" className="field-short" required />
        <Field {...field('city')} label="City" autoComplete="shipping address-level2" required />
      </div>
      <SelectField
        {...field('country')} label="Country" autoComplete="shipping country" value={way.country} required
        options={[CHOOSE, ...COUNTRIES.map(({ code, name }) => [code, name] as const)]}
        onChange={({ target }) => goBy({ country: target.value })}
      />
      {regions && (
        <SelectField
          {...field('region')} label="Region" autoComplete="shipping address-level1" value={way.region ?? ''} required
          options={[CHOOSE, ...regions.map(({ code, name }) => [code, name] as const)]}
          onChange={({ target }) => goBy({ ...way, region: target.value })}
        />
      )}
    </fieldset>
  );
}
