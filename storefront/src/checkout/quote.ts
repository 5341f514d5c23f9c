import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query';
import type { Cart } from '../cart/cartState';
import { ProblemError } from '../http/problem';
import { request } from '../http/request';
import type { Money } from '../money/money';
import type { Discount, OrderLine, Totals } from '../orders/orders';

export interface ShippingOption {
  option: string;
  name: string;
  price: Money;
  minDays: number;
  maxDays: number;
}

/** What the shop says the cart costs; an order is placed at that or not at all. */
export interface Quote {
  id: string;
  expiresAt: string;
  country: string;
  region: string | null;
  lines: OrderLine[];
  shipping: { option: string; name: string; price: Money };
  shippingOptions: ShippingOption[];
  discounts: Discount[];
  refusedCodes: { code: string; reason: string }[];
  totals: Totals;
  total: Money;
}

/** Promotions may take off all of it: no card is asked for then. */
export const isFree = (quote: Quote) => quote.total.minorUnits === 0;

export interface Way {
  country: string;
  region?: string | undefined;
  shippingOption?: string | undefined;
}

/** Prices move on their own: a quote is asked for anew when the page is looked at again. */
const FRESH_FOR = 5 * 60_000;

const keyOf = (cart: Cart, way: Way) => [
  'quote', way.country, way.region ?? '', way.shippingOption ?? '', cart.promotionCodes, cart.lines.map(({ sku, quantity }) => `${sku}×${quantity}`),
];

/** The cart knows the lines and the codes; the way is the checkout's. */
export function useQuote(cart: Cart, way: Way, enabled: boolean) {
  return useQuery({
    queryKey: keyOf(cart, way),
    queryFn: ({ signal }) => request<Quote>('/api/checkout/quotes', { method: 'POST', body: way, signal }),
    enabled,
    staleTime: FRESH_FOR,
    placeholderData: keepPreviousData,
    retry: (failures, error) => !(error instanceof ProblemError && error.problem.status < 500) && failures < 2,
  });
}

/** Shows the quote that came with a refusal in place of the one that was refused. */
export function useNewQuote(cart: Cart, way: Way): (quote: Quote) => void {
  const queries = useQueryClient();
  return (quote) => queries.setQueryData(keyOf(cart, way), quote);
}

/** The quote that a refusal brought along. */
export function quoteIn(error: unknown): Quote | undefined {
  return error instanceof ProblemError ? (error.problem.quote as Quote | undefined) : undefined;
}

export interface Change {
  what: string;
  before: Money | undefined;
  now: Money | undefined;
}

/** What a shopper has to see before agreeing to the new total. */
export function changesBetween(before: Quote, now: Quote): Change[] {
  const prices = (quote: Quote) => new Map(quote.lines.map((line) => [nameOf(line), line.lineTotal]));
  const [linesBefore, linesNow] = [prices(before), prices(now)];
  const lines = [...new Set([...linesBefore.keys(), ...linesNow.keys()])].map((what) => ({
    what, before: linesBefore.get(what), now: linesNow.get(what),
  }));
  const parts = (['discount', 'shipping', 'tax'] as const).map((part) => ({
    what: { discount: 'Discounts', shipping: 'Shipping', tax: 'Tax' }[part], before: before.totals[part], now: now.totals[part],
  }));
  return [...lines, ...parts].filter((change) => change.before?.minorUnits !== change.now?.minorUnits);
}

const nameOf = ({ productName, variantName, quantity }: OrderLine) => `${quantity} × ${productName}, ${variantName}`;

const REASONS: Record<string, string> = {
  unknown: 'is not a code of this shop',
  'not-yet-valid': 'is not valid yet',
  expired: 'has expired',
  'minimum-not-met': 'needs a larger order',
  'used-up': 'has been used already',
  'sign-in-needed': 'is for shoppers who are signed in',
  'not-combinable': 'cannot be combined with what you already save',
  'not-applicable': 'takes nothing off what is in your cart',
  'too-many-tries': 'was not looked at: too many codes were tried, please wait a few minutes',
};

export function reasonFor(reason: string): string {
  return REASONS[reason] ?? 'cannot be used';
}
