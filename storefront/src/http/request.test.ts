import { afterEach, describe, expect, it, vi } from 'vitest';
import { request, type Call } from './request';

const sent = async (call: Call) => {
  const fetch = vi.fn(async (_path: string, _init: RequestInit) => new Response('{}'));
  vi.stubGlobal('fetch', fetch);
  vi.stubGlobal('document', { cookie: '' });
  await request('/api/cart', call);
  return fetch.mock.calls[0]![1];
};

afterEach(() => vi.unstubAllGlobals());

describe('a change', () => {
  it('goes on though its page is left', async () => {
    expect(await sent({ method: 'DELETE' })).toMatchObject({ keepalive: true });
    expect(await sent({ method: 'PUT', body: { quantity: 2 } })).toMatchObject({ keepalive: true });
  });

  it('is not refused by the browser for being long', async () => {
    expect(await sent({ method: 'POST', body: { text: 'x'.repeat(70_000) } })).toMatchObject({ keepalive: false });
  });
});

it('what is only read ends with its page', async () => {
  expect(await sent({})).toMatchObject({ keepalive: false });
});
