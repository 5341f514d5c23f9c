import type { Errors } from '../ui/useErrors';

export interface Card {
  number: string;
  expiry: { month: number; year: number };
  cvc: string;
}

/** Refused by the payment provider before anything was ordered; `field` names the form's field where known. */
export class CardRefused extends Error {
  constructor(
    message: string,
    readonly field: string | undefined,
  ) {
    super(message);
    this.name = 'CardRefused';
  }

  errors(): Errors {
    return this.field ? { [this.field]: this.message } : {};
  }
}

export interface PaymentProvider {
  paymentPublishableKey: string;
  paymentApiUrl: string;
}

export function parseExpiry(text: string): Card['expiry'] | undefined {
  const match = /^(0?[1-9]|1[0-2])\s*\/?\s*(?:20)?(\d{2})$/.exec(text.trim());
  return match ? { month: Number(match[1]), year: 2000 + Number(match[2]) } : undefined;
}

/** Digits in groups of four, as printed on the card. */
export function groupDigits(text: string): string {
  return text.replace(/\D/g, '').slice(0, 19).replace(/(\d{4})(?=\d)/g, '$1 ');
}

/** `0430` → `04/30` while typing. */
export function groupExpiry(text: string): string {
  const digits = text.replace(/\D/g, '').slice(0, 4);
  return digits.length > 2 ? `${digits.slice(0, 2)}/${digits.slice(2)}` : digits;
}

export function readCard(data: FormData): Card {
  const expiry = parseExpiry(String(data.get('card.expiry')));
  if (!expiry) throw new CardRefused('Enter month and year, like 04/30.', 'card.expiry');
  return { number: String(data.get('card.number')).replace(/\D/g, ''), expiry, cvc: String(data.get('card.cvc')) };
}

const FIELDS: Record<string, string> = {
  number: 'card.number', exp_month: 'card.expiry', exp_year: 'card.expiry', cvc: 'card.cvc',
};

/** The card goes straight to the payment provider; the shop only ever sees the token that comes back. */
export async function tokenise(card: Card, provider: PaymentProvider): Promise<string> {
  const response = await fetch(`${provider.paymentApiUrl}/v1/payment_methods`, {
    method: 'POST',
    headers: { Authorization: `Bearer ${provider.paymentPublishableKey}` },
    body: new URLSearchParams({
      type: 'card',
      'card[number]': card.number,
      'card[exp_month]': String(card.expiry.month),
      'card[exp_year]': String(card.expiry.year),
      'card[cvc]': card.cvc,
    }),
    credentials: 'omit',
  });
  const answer = (await response.json()) as { id?: string; error?: { message?: string; param?: string } };
  if (answer.id) return answer.id;
  const param = (answer.error?.param ?? '').replace(/^card\[(.*)\]$/, '$1');
  throw new CardRefused(answer.error?.message ?? 'The card was not accepted.', FIELDS[param]);
}
