import { formatScaled } from '../ui/decimal';

/** Whole minor units and an ISO 4217 code; never a floating number. */
export interface Money {
  minorUnits: number;
  currency: string;
}

export function fractionDigits(currency: string): number {
  return new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions().maximumFractionDigits ?? 2;
}

/** `12.90` for 1290 minor units: Intl takes decimal strings, so no division is needed. */
export function toDecimal({ minorUnits, currency }: Money): string {
  return formatScaled(minorUnits, fractionDigits(currency));
}

export function formatMoney(money: Money, options: { locale?: string; stripCents?: boolean } = {}): string {
  const format = new Intl.NumberFormat(options.locale, {
    style: 'currency',
    currency: money.currency,
    trailingZeroDisplay: options.stripCents ? 'stripIfInteger' : 'auto',
  });
  return format.format(toDecimal(money) as Intl.StringNumericLiteral);
}

export function times({ minorUnits, currency }: Money, quantity: number): Money {
  return { minorUnits: minorUnits * quantity, currency };
}

export function sum(amounts: Money[]): Money | null {
  const [first] = amounts;
  if (!first || amounts.some(({ currency }) => currency !== first.currency)) return null;
  return { minorUnits: amounts.reduce((total, { minorUnits }) => total + minorUnits, 0), currency: first.currency };
}

/** What a shopper typed into a price field, as minor units; undefined when it is no amount. */
export function parseMinorUnits(text: string, currency: string): number | undefined {
  const match = /^\s*(\d{1,9})(?:[.,](\d*))?\s*$/.exec(text);
  if (!match) return undefined;
  const digits = fractionDigits(currency);
  return Number(`${match[1]}${(match[2] ?? '').slice(0, digits).padEnd(digits, '0')}`);
}
