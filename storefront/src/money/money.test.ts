import { describe, expect, it } from 'vitest';
import { formatMoney, parseMinorUnits, sum, times, toDecimal } from './money';

const eur = (minorUnits: number) => ({ minorUnits, currency: 'EUR' });

describe('money', () => {
  it('writes minor units as the currency wants them', () => {
    expect(formatMoney(eur(129900), { locale: 'en-IE' })).toBe('€1,299.00');
    expect(formatMoney(eur(5), { locale: 'en-IE' })).toBe('€0.05');
    expect(formatMoney({ minorUnits: 1299, currency: 'JPY' }, { locale: 'en-US' })).toBe('¥1,299');
    expect(formatMoney({ minorUnits: 1299, currency: 'KWD' }, { locale: 'en-US' })).toContain('1.299');
  });

  it('strips the cents only where there are none', () => {
    expect(formatMoney(eur(12900), { locale: 'en-IE', stripCents: true })).toBe('€129');
    expect(formatMoney(eur(12950), { locale: 'en-IE', stripCents: true })).toBe('€129.50');
  });

  it('keeps amounts exact that a float would round', () => {
    expect(toDecimal(eur(9007199254740991))).toBe('90071992547409.91');
    expect(toDecimal(eur(-5))).toBe('-0.05');
  });

  it('adds and multiplies in minor units, and never across currencies', () => {
    expect(sum([eur(1), times(eur(2), 3)])).toEqual(eur(7));
    expect(sum([eur(1), { minorUnits: 1, currency: 'USD' }])).toBeNull();
    expect(sum([])).toBeNull();
  });

  it('reads what a shopper types into a price field', () => {
    expect(parseMinorUnits('129', 'EUR')).toBe(12900);
    expect(parseMinorUnits('12,5', 'EUR')).toBe(1250);
    expect(parseMinorUnits('12.999', 'EUR')).toBe(1299);
    expect(parseMinorUnits('', 'EUR')).toBeUndefined();
    expect(parseMinorUnits('-1', 'EUR')).toBeUndefined();
    expect(parseMinorUnits('1e5', 'EUR')).toBeUndefined();
  });
});
