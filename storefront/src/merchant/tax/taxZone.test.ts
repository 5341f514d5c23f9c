import { describe, expect, it } from 'vitest';
import { FormReader } from '../rules/FormReader';
import { readPlace, readTaxZone, sortedRates } from './taxZone';

function read(fields: Record<string, string>) {
  const data = new FormData();
  Object.entries(fields).forEach(([name, value]) => data.append(name, value));
  const form = new FormReader(data);
  return { country: readPlace(form), zone: readTaxZone(form), errors: form.errors };
}

describe('a tax zone’s form', () => {
  it('sends percents by class', () => {
    const entered = { country: 'US', pricesIncludeTax: 'false', 'rows.0.class': 'standard', 'rows.0.rate': '8,875', 'rows.1.class': 'books', 'rows.1.rate': '0' };
    expect(read(entered)).toEqual({ country: 'US', zone: { pricesIncludeTax: false, rates: { standard: 8.875, books: 0 } }, errors: {} });
  });

  it('is of a region where one is chosen', () => {
    expect(read({ country: 'US', region: 'US-CA', pricesIncludeTax: 'false' }).country).toBe('US-CA');
    expect(read({ country: 'US', region: 'US', pricesIncludeTax: 'false' }).country).toBe('US');
  });

  it('says what is wrong with each row', () => {
    const { errors } = read({
      pricesIncludeTax: 'true', 'rows.0.class': 'standard', 'rows.0.rate': '101', 'rows.1.class': 'standard', 'rows.1.rate': '7',
      'rows.2.class': 'Big Books', 'rows.2.rate': '7.1234',
    });
    expect(Object.keys(errors).sort()).toEqual(['country', 'rows.0.rate', 'rows.1.class', 'rows.2.class', 'rows.2.rate']);
  });

  it('shows the standard rate first', () => {
    expect(sortedRates({ pricesIncludeTax: true, rates: { books: 0, standard: 19, reduced: 7 } }).map(([name]) => name)).toEqual(['standard', 'books', 'reduced']);
  });
});
