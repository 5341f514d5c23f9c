/** A decimal that somebody typed, as a whole number of its last digit: `12,5` with two digits is 1250; undefined when it is none. */
export function parseScaled(text: string, digits: number): number | undefined {
  const match = /^(\d{1,12})(?:[.,](\d*))?$/.exec(text.trim());
  const fraction = match?.[2] ?? '';
  if (!match || fraction.length > digits) return undefined;
  return Number(`${match[1]}${fraction.padEnd(digits, '0')}`);
}

/** 1250 with two digits is `12.50`. */
export function formatScaled(value: number, digits: number): string {
  if (digits === 0) return String(value);
  const padded = String(Math.abs(value)).padStart(digits + 1, '0');
  return `${value < 0 ? '-' : ''}${padded.slice(0, -digits)}.${padded.slice(-digits)}`;
}

/** As people write it: no zeros at its end. */
export function formatShort(value: number, digits: number): string {
  return digits === 0 ? String(value) : formatScaled(value, digits).replace(/\.?0+$/, '');
}
