import type { FormReader } from '../rules/FormReader';
import { rulesAt } from '../rules/rules';

/** What is taken in a country, or in a region of it instead; `standard` is for all classes that are not named, `shipping` for shipping. */
export interface TaxZone {
  pricesIncludeTax: boolean;
  /** Percents by tax class. */
  rates: Record<string, number>;
}

export const taxZones = rulesAt<TaxZone>('/api/tax-zones');

const CLASS = /^[a-z][a-z0-9-]{1,31}$/;
const WHOLE = 100_000;

/** A region's code names its country, too. */
export function readPlace(form: FormReader): string {
  return form.text('region') || form.required('country', 'a country');
}

export const countryOf = (place: string) => place.slice(0, 2);

export function readTaxZone(form: FormReader): TaxZone {
  const rates: Record<string, number> = {};
  for (let i = 0; form.has(classField(i)); i++) {
    const taxClass = form.required(classField(i), 'a tax class');
    if (!CLASS.test(taxClass)) form.refuse(classField(i), 'A tax class has small letters, digits and -.');
    if (taxClass in rates) form.refuse(classField(i), 'This class has a rate already.');
    rates[taxClass] = form.thousandths(rateField(i), WHOLE, 'a percent from 0 to 100') / 1000;
  }
  return { pricesIncludeTax: form.text('pricesIncludeTax') === 'true', rates };
}

/** Rows in the form, rates by class in what is sent: the shop's pointers name the class. */
export const classField = (row: number) => `rows.${row}.class`;
export const rateField = (row: number) => `rows.${row}.rate`;

/** The standard rate first, then by name. */
export function sortedRates({ rates }: TaxZone): [taxClass: string, percent: number][] {
  return Object.entries(rates).sort(([a], [b]) => Number(b === 'standard') - Number(a === 'standard') || a.localeCompare(b));
}
