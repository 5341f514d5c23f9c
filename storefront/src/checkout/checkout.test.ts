import { afterEach, describe, expect, it, vi } from 'vitest';
import { CardRefused, groupDigits, groupExpiry, parseExpiry, tokenise } from './card';
import { addressErrors, cardErrors, readForm } from './form';

const formOf = (fields: Record<string, string>) => {
  const data = new FormData();
  for (const [name, value] of Object.entries(fields)) data.set(name, value);
  return data;
};
const filled = {
  email: ' ada@plinth.example ', 'shippingAddress.name': 'Ada', 'shippingAddress.line1': 'Quay 1', 'shippingAddress.line2': '',
  'shippingAddress.city': 'Cork', 'shippingAddress.postalCode': 'T12', 'shippingAddress.country': 'IE',
};
const provider = { paymentApiUrl: 'https://pay.example', paymentPublishableKey: 'pk_test_x' };
const card = { number: '4242424242424242', expiry: { month: 4, year: 2030 }, cvc: '123' };
afterEach(() => vi.unstubAllGlobals());

describe('the checkout form', () => {
  it('reads the order’s body, without an empty second line', () => {
    expect(readForm(formOf(filled))).toEqual({
      email: 'ada@plinth.example',
      shippingAddress: { name: 'Ada', line1: 'Quay 1', city: 'Cork', postalCode: 'T12', country: 'IE' },
    });
    expect(addressErrors(readForm(formOf(filled)))).toEqual({});
  });

  it('names each field that is missing', () => {
    const errors = addressErrors(readForm(formOf({ ...filled, email: 'nobody', 'shippingAddress.city': ' ' })));
    expect(Object.keys(errors)).toEqual(['email', 'shippingAddress.city']);
  });

  it('asks for a region only where one is needed', () => {
    expect(addressErrors(readForm(formOf(filled)), true)).toEqual({ 'shippingAddress.region': 'Choose a region.' });
    const american = formOf({ ...filled, 'shippingAddress.country': 'US', 'shippingAddress.region': 'US-CA' });
    expect(readForm(american).shippingAddress.region).toBe('US-CA');
    expect(addressErrors(readForm(american), true)).toEqual({});
  });

  it('accepts a card until the last day of its month', () => {
    const fields = formOf({ 'card.number': '4242 4242 4242 4242', 'card.expiry': '04/30', 'card.cvc': '123' });
    expect(cardErrors(fields, new Date(2030, 3, 30))).toEqual({});
    expect(cardErrors(fields, new Date(2030, 4, 1))).toHaveProperty(['card.expiry']);
  });

  it('groups digits while they are typed', () => {
    expect(groupDigits('42424242424')).toBe('4242 4242 424');
    expect(groupExpiry('0430')).toBe('04/30');
    expect(parseExpiry('4 / 2030')).toEqual({ month: 4, year: 2030 });
    expect(parseExpiry('13/30')).toBeUndefined();
  });
});

describe('tokenising a card', () => {
  it('sends it to the provider only, form-encoded with the publishable key', async () => {
    const fetched = vi.fn(async (_url: string, _init: RequestInit) => Response.json({ id: 'pm_1' }));
    vi.stubGlobal('fetch', fetched);
    expect(await tokenise(card, provider)).toBe('pm_1');
    const [url, init] = fetched.mock.calls[0] ?? [];
    expect(url).toBe('https://pay.example/v1/payment_methods');
    expect(String(init?.body)).toContain('card%5Bnumber%5D=4242424242424242');
    expect(init?.headers).toEqual({ Authorization: 'Bearer pk_test_x' });
  });

  it('leads the provider’s refusal to the field it is about', async () => {
    const error = { message: 'Your card number is incorrect.', param: 'card[number]' };
    vi.stubGlobal('fetch', async () => Response.json({ error }, { status: 402 }));
    const refusal = await tokenise(card, provider).catch((reason: unknown) => reason);
    expect(refusal).toBeInstanceOf(CardRefused);
    expect((refusal as CardRefused).errors()).toEqual({ 'card.number': 'Your card number is incorrect.' });
  });
});
