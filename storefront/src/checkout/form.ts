import type { Address } from '../orders/orders';
import type { Errors } from '../ui/useErrors';
import { parseExpiry } from './card';

export interface CheckoutForm {
  email: string;
  shippingAddress: Address;
}

const text = (data: FormData, name: string) => String(data.get(name) ?? '').trim();

/** Field names are the JSON paths of the order's body, so the shop's pointers find their fields. */
export function readForm(data: FormData): CheckoutForm {
  const of = (name: string) => text(data, `shippingAddress.${name}`);
  const line2 = of('line2');
  const region = of('region');
  return {
    email: text(data, 'email'),
    shippingAddress: {
      name: of('name'), line1: of('line1'), ...(line2 && { line2 }), city: of('city'), postalCode: of('postalCode'), country: of('country'),
      ...(region && { region }),
    },
  };
}

export function addressErrors({ email, shippingAddress }: CheckoutForm, asksRegion = false): Errors {
  const errors: Errors = {};
  if (!/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(email)) errors['email'] = 'Enter an e-mail address, like name@example.com.';
  const needed = { name: 'a name', line1: 'a street and number', city: 'a city', postalCode: 'a postal code', country: 'a country' } as const;
  for (const [field, what] of Object.entries(needed)) {
    if (!shippingAddress[field as keyof typeof needed]) errors[`shippingAddress.${field}`] = `Enter ${what}.`;
  }
  if (asksRegion && !shippingAddress.region) errors['shippingAddress.region'] = 'Choose a region.';
  return errors;
}

export function cardErrors(data: FormData, now = new Date()): Errors {
  const errors: Errors = {};
  const digits = text(data, 'card.number').replace(/\D/g, '');
  if (digits.length < 12 || digits.length > 19) errors['card.number'] = 'Enter the card’s number.';
  const expiry = parseExpiry(text(data, 'card.expiry'));
  if (!expiry) errors['card.expiry'] = 'Enter month and year, like 04/30.';
  else if (new Date(expiry.year, expiry.month) <= now) errors['card.expiry'] = 'This card has expired.';
  if (!/^\d{3,4}$/.test(text(data, 'card.cvc'))) errors['card.cvc'] = 'Enter the 3 or 4 digits.';
  return errors;
}
