import { describe, expect, it } from 'vitest';
import { type Order, type Refund, mayBeCancelled, refundIsOwed, returnable, taxesOf, wasPaid } from './orders';

const money = { minorUnits: 12_900, currency: 'EUR' };
const chair = {
  sku: 'CHAIR', productId: 'p', productName: 'Chair', variantName: 'Oak', quantity: 3, unitPrice: money, lineTotal: money, posterUrl: null,
};
const parcel = { id: 's', lines: [{ sku: 'CHAIR', quantity: 2 }], carrier: 'X', trackingNumber: null, trackingUrl: null, sentAt: '' };

function order(change: Partial<Order>): Order {
  return {
    id: '1', number: 'P-100001', state: 'PAID', lines: [chair], total: money, placedAt: '',
    shippingAddress: { name: '', line1: '', city: '', postalCode: '', country: 'SE' },
    note: null,
    payment: null, history: [], shipments: [], returns: [], refunds: [], ...change,
  } as Order;
}

describe('what may be wanted of an order', () => {
  it('is cancelled before anything was sent', () => {
    expect(mayBeCancelled(order({}))).toBe(true);
    expect(mayBeCancelled(order({ shipments: [parcel] }))).toBe(false);
    expect(mayBeCancelled(order({ state: 'REFUNDED' }))).toBe(false);
  });

  it('is sent back as far as it was sent and is not on its way back', () => {
    const wish = { id: 'r', lines: [{ sku: 'CHAIR', quantity: 1 }], reason: '', note: null, requestedAt: '' };
    expect(returnable(order({})).size).toBe(0);
    expect(returnable(order({ shipments: [parcel] })).get('CHAIR')).toBe(2);
    expect(returnable(order({ shipments: [parcel], returns: [{ ...wish, state: 'REQUESTED' }] })).get('CHAIR')).toBe(1);
    expect(returnable(order({ shipments: [parcel], returns: [{ ...wish, state: 'REFUSED' }] })).get('CHAIR')).toBe(2);
  });

  it('was paid, whatever came after', () => {
    expect(wasPaid(order({ state: 'REFUNDED', history: [{ state: 'PAID', at: '' }] }))).toBe(true);
    expect(wasPaid(order({ state: 'CANCELLED', history: [{ state: 'CANCELLED', at: '' }] }))).toBe(false);
  });

  it('is owed money whose last way back failed, until somebody tries anew', () => {
    const refund = (state: Refund['state']) => ({ id: state, amount: money, breakdown: [], state, requestedAt: '' });
    expect(refundIsOwed(order({}))).toBe(false);
    expect(refundIsOwed(order({ refunds: [refund('FAILED')] }))).toBe(true);
    expect(refundIsOwed(order({ refunds: [refund('FAILED'), refund('SUCCEEDED')] }))).toBe(false);
  });

  it('tells the tax of a refund by rate', () => {
    const part = (taxRatePercent: number, tax: number) => ({
      kind: 'GOODS' as const, text: '', taxRatePercent, net: money, tax: { ...money, minorUnits: tax },
    });
    const refund = { id: 'r', amount: money, breakdown: [part(6, 1), part(25, 2), part(6, 3)], state: 'SUCCEEDED' as const, requestedAt: '' };
    expect(taxesOf(refund).map(({ ratePercent, tax }) => [ratePercent, tax.minorUnits])).toEqual([[25, 2], [6, 4]]);
  });
});
