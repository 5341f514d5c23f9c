import { beforeEach, describe, expect, it } from 'vitest';
import { Attempts } from './attempt';

const wish = { email: 'a@b.example', lines: [{ sku: 'CHAIR-OAK', quantity: 1 }] };
let stored: Map<string, string>;
let keys: number;
/** As after a reload: a new page, the same tab's storage. */
const page = () => new Attempts(tab, () => `key-${++keys}`);
const tab = {
  getItem: (name: string) => stored.get(name) ?? null,
  setItem: (name: string, value: string) => void stored.set(name, value),
  removeItem: (name: string) => void stored.delete(name),
};

beforeEach(() => {
  stored = new Map();
  keys = 0;
});

describe('an attempt to buy', () => {
  it('keeps its key across a reload', () => {
    const { orderKey } = page().for(wish);
    expect(page().for(wish).orderKey).toBe(orderKey);
  });

  it('is a new one for another cart or another address', () => {
    const { orderKey } = page().for(wish);
    expect(page().for({ ...wish, lines: [{ sku: 'CHAIR-OAK', quantity: 2 }] }).orderKey).not.toBe(orderKey);
  });

  it('remembers the order it placed', () => {
    page().placed(page().for(wish), 'order-1');
    expect(page().for(wish).orderId).toBe('order-1');
  });

  it('pays with one key per card token', () => {
    const first = page().paymentKey(page().for(wish), 'pm_1');
    expect(page().paymentKey(page().for(wish), 'pm_1')).toBe(first);
    expect(page().paymentKey(page().for(wish), 'pm_2')).not.toBe(first);
  });

  it('ends when the order is settled', () => {
    const { orderKey } = page().for(wish);
    page().settled();
    expect(page().for(wish).orderKey).not.toBe(orderKey);
  });

  it('survives a broken storage entry', () => {
    tab.setItem('plinth.attempt', '{');
    expect(page().for(wish).orderKey).toBe('key-1');
  });
});
