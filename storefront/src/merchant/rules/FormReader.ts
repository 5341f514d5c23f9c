import { type Money, fractionDigits } from '../../money/money';
import { parseScaled } from '../../ui/decimal';
import type { Errors } from '../../ui/useErrors';

/** Reads a form whose fields are named as the JSON paths of what is sent, and keeps what is wrong with each. */
export class FormReader {
  readonly errors: Errors = {};

  constructor(private readonly data: FormData) {}

  has(name: string): boolean {
    return this.data.has(name);
  }

  all(name: string): string[] {
    return this.data.getAll(name).map(String);
  }

  text(name: string): string {
    return String(this.data.get(name) ?? '').trim();
  }

  required(name: string, what: string): string {
    const text = this.text(name);
    if (!text) this.refuse(name, `Enter ${what}.`);
    return text;
  }

  /** Whole, or undefined where nothing was typed. */
  count(name: string, least: number, most: number): number | undefined {
    const text = this.text(name);
    if (!text) return undefined;
    const value = parseScaled(text, 0);
    if (value !== undefined && value >= least && value <= most) return value;
    this.refuse(name, `Enter a whole number from ${least} to ${most}.`);
    return undefined;
  }

  /** In thousandths: percents, and kilograms as grams. */
  thousandths(name: string, most: number, what: string): number {
    const value = parseScaled(this.text(name), 3);
    if (value !== undefined && value <= most) return value;
    this.refuse(name, `Enter ${what}, with at most three decimals.`);
    return 0;
  }

  minorUnits(name: string, currency: string): number {
    const digits = fractionDigits(currency);
    const value = parseScaled(this.text(name), digits);
    if (value !== undefined && Number.isSafeInteger(value)) return value;
    this.refuse(name, digits === 0 ? `Enter an amount without decimals: ${currency} has none.` : `Enter an amount, like 12.${'5'.padEnd(digits, '0')}.`);
    return 0;
  }

  /** Above zero. */
  money(name: string): Money {
    const currency = this.text(`${name}.currency`);
    const minorUnits = this.minorUnits(`${name}.minorUnits`, currency);
    if (minorUnits === 0) this.refuse(`${name}.minorUnits`, 'Enter an amount above zero.');
    return { minorUnits, currency };
  }

  /** What a field says in the merchant's own time; undefined where nothing was typed. */
  instant(name: string): string | undefined {
    const text = this.text(name);
    if (!text) return undefined;
    const time = new Date(text);
    if (!Number.isNaN(time.getTime())) return time.toISOString();
    this.refuse(name, 'Enter a day and a time.');
    return undefined;
  }

  /** The first thing that is wrong with a field is what it says. */
  refuse(name: string, why: string): void {
    this.errors[name] ??= why;
  }
}
