import { describe, expect, it } from 'vitest';
import { ProblemError, fieldErrors, messageFor, problemFrom } from './problem';

const answer = (body: string, type = 'application/problem+json', headers = {}) =>
  new Response(body, { status: 400, statusText: 'Bad Request', headers: { 'Content-Type': type, ...headers } });

describe('problems', () => {
  it('keep their code and extension members', async () => {
    const { problem } = await problemFrom(
      answer('{"status":409,"code":"stock-short","title":"Conflict","shortfalls":[{"sku":"A","wanted":2,"available":1}]}'),
    );
    expect(problem).toMatchObject({ status: 409, code: 'stock-short', shortfalls: [{ sku: 'A', wanted: 2, available: 1 }] });
  });

  it('are made up from the status when the body is no problem', async () => {
    expect((await problemFrom(answer('<h1>Bad gateway</h1>', 'text/html'))).problem.code).toBe('http-400');
    expect((await problemFrom(answer('{broken'))).problem.code).toBe('http-400');
  });

  it('map JSON pointers to field names', () => {
    const errors = [
      { pointer: '/shippingAddress/postalCode', detail: 'must not be blank' },
      { pointer: '#/email', detail: 'must be an address' },
      { pointer: '/attributes/a~1b', detail: 'no' },
    ];
    expect(fieldErrors({ status: 400, code: 'invalid-request', title: '', errors })).toEqual({
      'shippingAddress.postalCode': 'must not be blank',
      email: 'must be an address',
      'attributes.a/b': 'no',
    });
  });

  it('speak to the shopper, not to the developer', async () => {
    const declined = new ProblemError({ status: 402, code: 'card-declined', title: 'x', declineCode: 'generic_decline' });
    expect(messageFor(declined)).toContain('Nothing was charged');
    expect(messageFor(new ProblemError({ status: 503, code: 'catalog-unavailable', title: 'x' }))).toContain('not answering');
    expect(messageFor(await problemFrom(answer('{"status":429,"code":"too-many-requests"}', undefined, { 'Retry-After': '7' })))).toContain('7 seconds');
    expect(messageFor(new TypeError('Failed to fetch'))).toContain('could not be reached');
  });
});
