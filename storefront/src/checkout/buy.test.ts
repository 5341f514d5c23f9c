import { beforeEach, describe, expect, it } from 'vitest';
import { ProblemError } from '../http/problem';
import type { Order, OrderState } from '../orders/orders';
import { Attempts } from './attempt';
import { type Till, buy } from './buy';
import type { Quote } from './quote';

const card = { number: '4242424242424242', expiry: { month: 4, year: 2030 }, cvc: '123' };
const eur = (minorUnits: number) => ({ minorUnits, currency: 'EUR' });
const totals = { subtotal: eur(1), discount: eur(0), shipping: eur(0), tax: eur(0), taxIncluded: true, total: eur(1) };
const quoted = (id: string): Quote => ({
  id, expiresAt: '', country: 'IE', region: null, lines: [], shipping: { option: 'parcel', name: 'Parcel', price: eur(0) }, shippingOptions: [],
  discounts: [], refusedCodes: [], totals, total: eur(1),
});
const wish = {
  form: { email: 'a@b.example', shippingAddress: { name: 'A', line1: 'B', city: 'C', postalCode: 'D', country: 'IE' } },
  quote: quoted('quote-1'),
};
const refusal = (status: number, code: string, quote?: Quote) =>
  new ProblemError({ status, code, title: code, ...(quote && { quote }) });

/** A shop with real idempotency: one key, one order. */
class FakeShop implements Till {
  readonly orders = new Map<string, Order>();
  tokens = 0;
  beforePlace: () => void = () => undefined;
  beforePay: () => void = () => undefined;
  afterPlace: () => void = () => undefined;

  tokenise = async () => `pm_${++this.tokens}`;

  quotes: string[] = [];

  place = async ({ quoteId }: { quoteId: string }, key: string) => {
    this.quotes.push(quoteId);
    this.beforePlace();
    if (!this.orders.has(key)) this.orders.set(key, orderIn('RESERVED', `order-${this.orders.size + 1}`));
    this.afterPlace();
    return this.read(this.idOf(key));
  };

  read = async (id: string) => {
    const found = [...this.orders.values()].find((order) => order.id === id);
    if (!found) throw refusal(404, 'not-found');
    return { ...found };
  };

  pay = async (id: string) => {
    this.beforePay();
    return this.settle(id, 'PAID');
  };

  settle(id: string, state: OrderState): Order {
    const [key, order] = [...this.orders].find(([, { id: one }]) => one === id) ?? [];
    if (!key || !order) throw refusal(404, 'not-found');
    this.orders.set(key, { ...order, state });
    return { ...order, state };
  }

  private idOf = (key: string) => this.orders.get(key)?.id ?? '';
}

function orderIn(state: OrderState, id: string): Order {
  return {
    id, number: id, state, lines: [], discounts: [], totals, total: eur(1), placedAt: '', history: [],
    shipments: [],
    returns: [],
    refunds: [], payment: null,
    note: null,
    shippingAddress: wish.form.shippingAddress,
  };
}

let shop: FakeShop;
let attempts: Attempts;
beforeEach(() => {
  shop = new FakeShop();
  const stored = new Map<string, string>();
  attempts = new Attempts(
    {
      getItem: (name) => stored.get(name) ?? null,
      setItem: (name, value) => void stored.set(name, value),
      removeItem: (name) => void stored.delete(name),
    },
    (() => { let count = 0; return () => `key-${++count}`; })(),
  );
});
const press = () => buy(wish, card, shop, attempts);
const fail = (error: unknown) => () => { throw error; };

describe('buying', () => {
  it('places one order and pays it', async () => {
    expect((await press()).state).toBe('PAID');
    expect(shop.orders.size).toBe(1);
  });

  it('asks for no card where there is nothing to pay', async () => {
    shop.afterPlace = () => [...shop.orders.values()].forEach(({ id }) => shop.settle(id, 'PAID'));

    expect((await buy({ ...wish, quote: { ...wish.quote, total: eur(0) } }, undefined, shop, attempts)).state).toBe('PAID');
    expect(shop.tokens).toBe(0);
  });

  it('places no second order when the answer to the first was lost', async () => {
    shop.afterPlace = fail(new TypeError('network'));
    await expect(press()).rejects.toThrow('network');
    shop.afterPlace = () => undefined;
    expect((await press()).state).toBe('PAID');
    expect(shop.orders.size).toBe(1);
  });

  it('does not read a lost payment answer as a decline, and pays no second time when it went through', async () => {
    shop.beforePay = () => { shop.settle('order-1', 'PAID'); throw new TypeError('timeout'); };
    expect((await press()).state).toBe('RESERVED');
    shop.beforePay = fail(new Error('paid twice'));
    expect((await press()).state).toBe('PAID');
    expect(shop.orders.size).toBe(1);
  });

  it('orders anew after a decline', async () => {
    shop.beforePay = () => { shop.settle('order-1', 'CANCELLED'); throw refusal(402, 'card-declined'); };
    await expect(press()).rejects.toThrow('card-declined');
    shop.beforePay = () => undefined;
    expect(await press()).toMatchObject({ id: 'order-2', state: 'PAID' });
  });

  it('asks with a new key after a refusal, and with the same one after an outage', async () => {
    const keys: string[] = [];
    const place = shop.place;
    shop.place = (form, key) => { keys.push(key); return place(form, key); };
    for (const error of [refusal(503, 'catalog-unavailable'), refusal(409, 'stock-short'), refusal(409, 'bought-already'), undefined]) {
      shop.beforePlace = error ? fail(error) : () => undefined;
      await press().catch(() => undefined);
    }
    expect(keys[1]).toBe(keys[0]);
    expect(new Set(keys.slice(1)).size).toBe(3);
  });

  it('orders anew, at the same press, when the order of its key was cancelled meanwhile', async () => {
    shop.afterPlace = fail(new TypeError('network'));
    await press().catch(() => undefined);
    shop.afterPlace = () => undefined;
    shop.settle('order-1', 'CANCELLED');
    const place = shop.place;
    shop.place = async (form, key) => {
      if (key === 'key-1') throw refusal(409, 'order-cancelled');
      return place(form, key);
    };
    expect(await press()).toMatchObject({ id: 'order-2', state: 'PAID' });
  });

  it('orders at the new quote without asking when only the time of the first one was over', async () => {
    shop.beforePlace = () => { shop.beforePlace = () => undefined; throw refusal(409, 'quote-expired', quoted('quote-2')); };
    expect((await press()).state).toBe('PAID');
    expect(shop.quotes).toEqual(['quote-1', 'quote-2']);
  });

  it('orders nothing when the total has changed, and asks with a new key after that', async () => {
    shop.beforePlace = fail(refusal(409, 'quote-changed', quoted('quote-2')));
    await expect(press()).rejects.toThrow('quote-changed');
    expect(shop.orders.size).toBe(0);
    shop.beforePlace = () => undefined;
    await buy({ ...wish, quote: quoted('quote-2') }, card, shop, attempts);
    expect([...shop.orders.keys()]).toEqual(['key-2']);
  });

  it('sends what was sent first when a reload brought another quote of the same total', async () => {
    shop.afterPlace = fail(new TypeError('network'));
    await press().catch(() => undefined);
    shop.afterPlace = () => undefined;
    await buy({ ...wish, quote: quoted('quote-after-reload') }, card, shop, attempts);
    expect(shop.quotes).toEqual(['quote-1', 'quote-1']);
    expect(shop.orders.size).toBe(1);
  });

  it('orders nothing when the card is refused by the provider', async () => {
    shop.tokenise = async () => Promise.reject(new Error('incorrect number'));
    await expect(press()).rejects.toThrow('incorrect number');
    expect(shop.orders.size).toBe(0);
  });
});
