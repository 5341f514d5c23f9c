import { describe, expect, it } from 'vitest';
import type { CartLine, LineChange } from './cartState';
import { adjusted, countChanges, isGood, wordsFor } from './changes';

const eur = (minorUnits: number) => ({ minorUnits, currency: 'EUR' });
const change = (code: LineChange['code'], rest: Partial<LineChange> = {}): LineChange => ({ code, from: null, to: null, available: null, ...rest });
const line = (changes: LineChange[]): CartLine => ({
  sku: 'A', quantity: 1, productId: 'p', productName: 'Oslo Chair', variantName: 'Oak', available: 5, purchasable: true, posterUrl: null,
  unitPrice: eur(1000), lineTotal: eur(1000), changes,
});

describe('what has changed in the cart', () => {
  it('is said with both prices', () => {
    const words = wordsFor(change('price-up', { from: eur(10000), to: eur(12000) }));
    expect(words).toContain('100.00');
    expect(words).toContain('120.00');
    expect(isGood(change('price-up'))).toBe(false);
    expect(isGood(change('price-down'))).toBe(true);
  });

  it('is said with how many are left', () => {
    expect(wordsFor(change('stock-short', { available: 2 }))).toContain('Only 2 left');
    expect(wordsFor(change('sold-out', { available: 0 }))).toContain('Sold out');
    expect(wordsFor(change('not-for-sale'))).toContain('off sale');
  });

  it('is counted over all lines', () => {
    expect(countChanges([line([change('sold-out')]), line([]), line([change('price-up'), change('stock-short')])])).toBe(3);
  });

  it('names what a merge has done', () => {
    expect(adjusted({ code: 'quantity-capped', sku: 'A', wanted: 120, quantity: 99 }, [line([])])).toBe(
      'Oslo Chair, Oak: 99 of the 120 you wanted, which is the most.',
    );
    expect(adjusted({ code: 'saved-for-later', sku: 'GONE', wanted: 1, quantity: 1 }, [])).toBe('GONE is saved for later.');
  });
});
