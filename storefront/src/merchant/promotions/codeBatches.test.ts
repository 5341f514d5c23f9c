import { describe, expect, it } from 'vitest';
import { FormReader } from '../rules/FormReader';
import { csvOf, readWantedCodes } from './codeBatches';

function read(size: string, prefix: string) {
  const data = new FormData();
  data.append('size', size);
  data.append('prefix', prefix);
  const form = new FormReader(data);
  return { wanted: readWantedCodes(form), errors: form.errors };
}

describe('a batch of codes', () => {
  it('has one to ten thousand', () => {
    expect(read('10000', '')).toEqual({ wanted: { size: 10_000 }, errors: {} });
    for (const size of ['', '0', '10001', '1.5']) expect(Object.keys(read(size, '').errors)).toEqual(['size']);
  });

  it('begins as the merchant wants', () => {
    expect(read('5', ' spring-26 ').wanted).toEqual({ size: 5, prefix: 'SPRING-26' });
    expect(Object.keys(read('5', 'spring 26').errors)).toEqual(['prefix']);
  });

  it('is downloaded from its own place', () => {
    expect(csvOf('p', 'b')).toBe('/api/promotions/p/code-batches/b/codes');
  });
});
