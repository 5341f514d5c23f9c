import type { FormReader } from '../rules/FormReader';
import { rulesAt } from '../rules/rules';

export interface Band {
  upToGrams: number;
  minorUnits: number;
}

/** One way to send a parcel; what is heavier than the last band does not go this way. */
export interface ShippingOption {
  name: string;
  countries: string[];
  currency: string;
  bands: Band[];
  minDays: number;
  maxDays: number;
}

export const shippingOptions = rulesAt<ShippingOption>('/api/shipping-options');

const ID = /^[a-z][a-z0-9-]{1,39}$/;
const MOST_GRAMS = 100_000_000;
const MOST_MINOR_UNITS = 99_999_999;
const MOST_DAYS = 365;

export function readId(form: FormReader): string {
  const id = form.required('id', 'a short name');
  if (!ID.test(id)) form.refuse('id', 'A short name has 2 to 40 small letters, digits and -, and begins with a letter.');
  return id;
}

export function readShippingOption(form: FormReader): ShippingOption {
  const currency = form.text('currency');
  const [minDays, maxDays] = [readDays(form, 'minDays'), readDays(form, 'maxDays')];
  if (minDays > maxDays) form.refuse('maxDays', 'Enter at least the days that it takes when it is fast.');
  const countries = form.all('countries');
  if (countries.length === 0) form.refuse('countries', 'Choose where it goes.');
  return { name: form.required('name', 'a name'), countries, currency, bands: readBands(form, currency), minDays, maxDays };
}

function readDays(form: FormReader, name: string): number {
  form.required(name, 'how many days');
  return form.count(name, 0, MOST_DAYS) ?? 0;
}

function readBands(form: FormReader, currency: string): Band[] {
  const bands: Band[] = [];
  for (let i = 0; form.has(bandField(i, 'upToGrams')); i++) {
    const weight = bandField(i, 'upToGrams');
    const upToGrams = form.thousandths(weight, MOST_GRAMS, 'a weight in kilograms');
    if (upToGrams === 0) form.refuse(weight, 'Enter a weight above zero.');
    if (bands.some((band) => band.upToGrams === upToGrams)) form.refuse(weight, 'This weight has a price already.');
    const minorUnits = form.minorUnits(bandField(i, 'minorUnits'), currency);
    if (minorUnits > MOST_MINOR_UNITS) form.refuse(bandField(i, 'minorUnits'), 'This is more than sending may cost.');
    bands.push({ upToGrams, minorUnits });
  }
  if (bands.length === 0) form.refuse('bands', 'Enter at least one weight and its price.');
  return bands;
}

export const bandField = (index: number, part: keyof Band) => `bands.${index}.${part}`;
