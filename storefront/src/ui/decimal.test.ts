import { describe, expect, it } from 'vitest';
import { formatScaled, formatShort, parseScaled } from './decimal';

describe('decimals', () => {
  it('are read exactly, with a point or a comma', () => {
    expect(parseScaled('12,5', 2)).toBe(1250);
    expect(parseScaled(' 8.875 ', 3)).toBe(8875);
    expect(parseScaled('0.1', 3)).toBe(100);
    expect(parseScaled('1299', 0)).toBe(1299);
  });

  it('are refused where digits would be lost, or where they are no numbers', () => {
    expect(parseScaled('12.999', 2)).toBeUndefined();
    expect(parseScaled('12.5', 0)).toBeUndefined();
    expect(parseScaled('1,299.00', 2)).toBeUndefined();
    for (const text of ['', '-1', '1e5', 'free', '.', '0x10']) expect(parseScaled(text, 2)).toBeUndefined();
  });

  it('are written as they were read', () => {
    expect(formatScaled(1250, 2)).toBe('12.50');
    expect(formatScaled(5, 3)).toBe('0.005');
    expect(formatShort(8875, 3)).toBe('8.875');
    expect(formatShort(31_500, 3)).toBe('31.5');
    expect(formatShort(10_000, 3)).toBe('10');
    expect(formatShort(100, 0)).toBe('100');
    expect(formatShort(0, 2)).toBe('0');
  });
});
