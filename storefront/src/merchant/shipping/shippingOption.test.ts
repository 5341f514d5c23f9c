import { describe, expect, it } from 'vitest';
import { FormReader } from '../rules/FormReader';
import { readId, readShippingOption } from './shippingOption';

const PIGEON: [string, string][] = [
  ['id', 'pigeon'], ['name', 'Pigeon'], ['countries', 'IE'], ['countries', 'JP'], ['currency', 'EUR'], ['minDays', '1'], ['maxDays', '90'],
  ['bands.0.upToGrams', '0,1'], ['bands.0.minorUnits', '9.99'], ['bands.1.upToGrams', '2'], ['bands.1.minorUnits', '0'],
];

function read(change: Record<string, string | undefined> = {}) {
  const data = new FormData();
  PIGEON.filter(([name]) => !(name in change)).forEach(([name, value]) => data.append(name, value));
  Object.entries(change).forEach(([name, value]) => value !== undefined && data.append(name, value));
  const form = new FormReader(data);
  return { id: readId(form), option: readShippingOption(form), errors: form.errors };
}

describe('a shipping option’s form', () => {
  it('sends grams and minor units', () => {
    expect(read()).toEqual({
      id: 'pigeon',
      option: {
        name: 'Pigeon', countries: ['IE', 'JP'], currency: 'EUR', minDays: 1, maxDays: 90,
        bands: [{ upToGrams: 100, minorUnits: 999 }, { upToGrams: 2000, minorUnits: 0 }],
      },
      errors: {},
    });
  });

  it('reads prices in the currency’s decimals', () => {
    expect(read({ currency: 'JPY', 'bands.0.minorUnits': '999' }).option.bands[0]).toEqual({ upToGrams: 100, minorUnits: 999 });
    expect(Object.keys(read({ currency: 'JPY' }).errors)).toEqual(['bands.0.minorUnits']);
  });

  it('says what is wrong with each field', () => {
    const { errors } = read({
      id: 'Pigeon!', name: '', countries: undefined, minDays: '91', 'bands.0.upToGrams': '2', 'bands.1.minorUnits': 'free',
    });
    expect(Object.keys(errors).sort()).toEqual(['bands.1.minorUnits', 'bands.1.upToGrams', 'countries', 'id', 'maxDays', 'name']);
  });

  it('has a weight', () => {
    const none = Object.fromEntries(PIGEON.filter(([name]) => name.startsWith('bands')).map(([name]) => [name, undefined]));
    expect(Object.keys(read(none).errors)).toEqual(['bands']);
  });
});
