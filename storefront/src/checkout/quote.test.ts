import { describe, expect, it } from 'vitest';
import { type Quote, changesBetween } from './quote';

const eur = (minorUnits: number) => ({ minorUnits, currency: 'EUR' });
const quote = (price: number, shipping: number): Quote => ({
  id: '', expiresAt: '', country: 'IE', region: null, shipping: { option: 'parcel', name: 'Parcel', price: eur(shipping) }, shippingOptions: [],
  lines: [{
    sku: 'CHAIR-OAK', productId: 'chair', productName: 'Chair', variantName: 'Oak', quantity: 2, unitPrice: eur(price / 2),
    lineTotal: eur(price), discount: eur(0), posterUrl: null,
  }],
  discounts: [], refusedCodes: [], total: eur(price + shipping),
  totals: { subtotal: eur(price), discount: eur(0), shipping: eur(shipping), tax: eur(0), taxIncluded: true, total: eur(price + shipping) },
});

describe('a changed quote', () => {
  it('names what costs something else now, and nothing more', () => {
    expect(changesBetween(quote(200, 5), quote(220, 5))).toEqual([{ what: '2 × Chair, Oak', before: eur(200), now: eur(220) }]);
    expect(changesBetween(quote(200, 5), quote(200, 7))).toEqual([{ what: 'Shipping', before: eur(5), now: eur(7) }]);
    expect(changesBetween(quote(200, 5), quote(200, 5))).toEqual([]);
  });
});
