import { describe, expect, it } from 'vitest';
import { type Cart, type CartLine, canCheckOut, nameOf, problemOf, quantityOf, withQuantity } from './cartState';

const eur = (minorUnits: number) => ({ minorUnits, currency: 'EUR' });
const line = (sku: string, quantity: number, price = 1000): CartLine => ({
  sku, quantity, productId: 'p', productName: 'P', variantName: 'V', available: 5, purchasable: true, posterUrl: null, changes: [],
  unitPrice: eur(price), lineTotal: eur(price * quantity),
});
const cartOf = (...lines: CartLine[]): Cart => ({
  lines, saved: [], subtotal: eur(0), priced: true, itemCount: 0, note: null, promotionCodes: [], shippingCountry: null, shippingRegion: null,
});

describe('the cart while the shop is asked', () => {
  it('recounts lines, items and subtotal', () => {
    const cart = withQuantity(cartOf(line('A', 1), line('B', 2, 250)), 'A', 3);
    expect(cart.lines[0]).toMatchObject({ quantity: 3, lineTotal: eur(3000) });
    expect(cart).toMatchObject({ subtotal: eur(3500), itemCount: 5 });
  });

  it('loses a line at quantity zero', () => {
    const cart = withQuantity(cartOf(line('A', 1), line('B', 1)), 'A', 0);
    expect(cart.lines.map(({ sku }) => sku)).toEqual(['B']);
  });

  it('stays within 0 and 99 and ignores unknown SKUs', () => {
    expect(quantityOf(withQuantity(cartOf(line('A', 1)), 'A', 500), 'A')).toBe(99);
    expect(withQuantity(cartOf(line('A', 1)), 'A', -2).lines).toEqual([]);
    expect(withQuantity(cartOf(line('A', 1)), 'X', 5).itemCount).toBe(1);
  });

  it('shows no subtotal while prices are unknown', () => {
    const unpriced = { ...cartOf({ ...line('A', 1), unitPrice: null, lineTotal: null, purchasable: null, available: null }), priced: false, subtotal: null };
    expect(withQuantity(unpriced, 'A', 2)).toMatchObject({ subtotal: null, itemCount: 2 });
    expect(canCheckOut(unpriced)).toBe(false);
  });

  it('is ready for checkout only with lines that can be bought', () => {
    expect(canCheckOut(cartOf(line('A', 5)))).toBe(true);
    expect(canCheckOut(cartOf())).toBe(false);
    expect(canCheckOut(cartOf(line('A', 6)))).toBe(false);
    expect(problemOf({ ...line('A', 1), available: 0, purchasable: false })).toBe('Sold out');
    expect(problemOf({ ...line('A', 1), purchasable: false })).toBe('No longer for sale');
    expect(problemOf(line('A', 6))).toBe('Only 5 left');
  });

  it('knows a line by its SKU while the catalogue is silent, and holds nothing against it', () => {
    const silent = { ...line('A', 1), productName: null, variantName: null, available: null, purchasable: null };
    expect(nameOf(silent)).toBe('A');
    expect(problemOf(silent)).toBeUndefined();
    expect(problemOf({ ...silent, purchasable: false })).toBe('No longer for sale');
  });
});
