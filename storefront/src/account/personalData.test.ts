import { afterEach, describe, expect, it, vi } from 'vitest';
import { dataAtLink, dataOfAccount } from './personalData';

const answers = (bodies: Record<string, unknown>) => {
  const fetch = vi.fn(async (path: string, _init: RequestInit) =>
    path in bodies ? new Response(JSON.stringify(bodies[path])) : new Response('', { status: 503 }));
  vi.stubGlobal('fetch', fetch);
  vi.stubGlobal('document', { cookie: '' });
  return fetch;
};
const ada = { authenticated: true, name: 'Ada', email: 'ada@plinth.example', groups: [] };
const KEPT = {
  '/api/customers/me/export': { subject: 'a1', orders: [{ email: 'ada@plinth.example' }] },
  '/api/cart': { lines: [{ sku: 'CHAIR' }] },
};

afterEach(() => vi.unstubAllGlobals());

describe('what is kept of an account', () => {
  it('is its name, its orders, its cart and its wishes', async () => {
    answers({ ...KEPT, '/api/wish-list': { items: [] } });
    expect(await dataOfAccount(ada).read()).toEqual({
      account: { name: 'Ada', email: 'ada@plinth.example' },
      subject: 'a1',
      orders: [{ email: 'ada@plinth.example' }],
      cart: { lines: [{ sku: 'CHAIR' }] },
      wishList: { items: [] },
    });
  });

  it('is not told in part', async () => {
    answers(KEPT);
    await expect(dataOfAccount(ada).read()).rejects.toThrow();
  });
});

it('a guest is read and forgotten by the link of a mail', async () => {
  const fetch = answers({ '/api/order-lookups/a%2Fb/export': {}, '/api/order-lookups/a%2Fb': {} });
  await dataAtLink('a/b').read();
  await dataAtLink('a/b').erase();
  expect(fetch.mock.calls.map(([path, { method }]) => `${method} ${path}`)).toEqual([
    'GET /api/order-lookups/a%2Fb/export', 'DELETE /api/order-lookups/a%2Fb',
  ]);
});
