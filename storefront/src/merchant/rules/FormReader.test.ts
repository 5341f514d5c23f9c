import { describe, expect, it } from 'vitest';
import { FormReader } from './FormReader';

function reading(fields: Record<string, string>): FormReader {
  const data = new FormData();
  Object.entries(fields).forEach(([name, value]) => data.append(name, value));
  return new FormReader(data);
}

describe('a form of rules', () => {
  it('reads money in the minor units of its currency', () => {
    const of = (amount: string, currency: string) => {
      const form = reading({ 'minimum.minorUnits': amount, 'minimum.currency': currency });
      return { money: form.money('minimum'), errors: form.errors };
    };
    expect(of('12,5', 'EUR').money).toEqual({ minorUnits: 1250, currency: 'EUR' });
    expect(of('1299', 'JPY').money).toEqual({ minorUnits: 1299, currency: 'JPY' });
    expect(of('1.299', 'KWD').money).toEqual({ minorUnits: 1299, currency: 'KWD' });
    expect(of('1.299', 'EUR').errors).toEqual({ 'minimum.minorUnits': 'Enter an amount, like 12.50.' });
    expect(of('12.50', 'JPY').errors['minimum.minorUnits']).toContain('JPY has none');
    expect(of('0', 'EUR').errors['minimum.minorUnits']).toContain('above zero');
  });

  it('reads counts and thousandths, within their bounds', () => {
    const form = reading({ uses: '0', days: '365', rate: '8.875', weight: '31,5', over: '100.001' });
    expect(form.count('days', 0, 365)).toBe(365);
    expect(form.count('absent', 1, 9)).toBeUndefined();
    expect(form.thousandths('rate', 100_000, 'a percent')).toBe(8875);
    expect(form.thousandths('weight', 100_000_000, 'a weight')).toBe(31_500);
    expect(form.errors).toEqual({});
    form.count('uses', 1, 9);
    form.thousandths('over', 100_000, 'a percent from 0 to 100');
    expect(form.errors).toEqual({
      uses: 'Enter a whole number from 1 to 9.', over: 'Enter a percent from 0 to 100, with at most three decimals.',
    });
  });

  it('keeps the first thing that is wrong with a field', () => {
    const form = reading({ name: ' ' });
    form.required('name', 'a name');
    form.refuse('name', 'Another.');
    expect(form.errors).toEqual({ name: 'Enter a name.' });
  });
});
