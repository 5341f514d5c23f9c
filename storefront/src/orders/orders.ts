import { useQuery } from '@tanstack/react-query';
import { request } from '../http/request';
import type { Money } from '../money/money';

export interface Address {
  name: string;
  line1: string;
  line2?: string;
  city: string;
  postalCode: string;
  country: string;
  /** ISO 3166-2, where taxes ask for it. */
  region?: string | null;
}

export interface OrderLine {
  sku: string;
  productId: string;
  productName: string;
  variantName: string;
  quantity: number;
  unitPrice: Money;
  lineTotal: Money;
  discount: Money;
  posterUrl: string | null;
}

/** What a promotion took off; without a code it applied by itself. */
export interface Discount {
  code: string | null;
  name: string;
  amount: Money;
}

/** total = subtotal − discount + shipping + tax, where the tax is not in the prices already. */
export interface Totals {
  subtotal: Money;
  discount: Money;
  shipping: Money;
  tax: Money;
  taxIncluded: boolean;
  total: Money;
}

export type OrderState = 'PENDING' | 'RESERVED' | 'PAID' | 'FULFILLED' | 'RETURNED' | 'CANCELLED' | 'REFUNDED' | 'REFUND_FAILED';
export type PaymentState = 'REQUIRES_PAYMENT_METHOD' | 'REQUIRES_ACTION' | 'AUTHORISED' | 'SUCCEEDED' | 'FAILED' | 'CANCELED';

export interface Units {
  sku: string;
  quantity: number;
}

export interface Shipment {
  id: string;
  lines: Units[];
  carrier: string;
  trackingNumber: string | null;
  trackingUrl: string | null;
  sentAt: string;
}

export type ReturnState = 'REQUESTED' | 'APPROVED' | 'REFUSED' | 'RECEIVED' | 'REFUNDED';

export interface Return {
  id: string;
  state: ReturnState;
  lines: Units[];
  reason: string;
  note: string | null;
  requestedAt: string;
}

/** A part of a refund: a line's or the shipping's, with the tax on it. */
export interface RefundPart {
  kind: 'GOODS' | 'SHIPPING';
  text: string;
  taxRatePercent: number;
  net: Money;
  tax: Money;
}

export interface Refund {
  id: string;
  amount: Money;
  breakdown: RefundPart[];
  state: 'PENDING' | 'SUCCEEDED' | 'FAILED';
  requestedAt: string;
}

export interface Order {
  id: string;
  number: string;
  state: OrderState;
  lines: OrderLine[];
  discounts: Discount[];
  totals: Totals;
  total: Money;
  placedAt: string;
  shippingAddress: Address;
  note: string | null;
  payment: { intentId: string; state: PaymentState; nextActionUrl: string | null } | null;
  history: { state: OrderState; at: string }[];
  shipments: Shipment[];
  returns: Return[];
  refunds: Refund[];
}

export interface OrderList {
  items: Order[];
  next: string | null;
}

/** Where an order is, for its owner. */
export const orderAt = (id: string) => `/api/orders/${encodeURIComponent(id)}`;

/** Where the order of a mail’s link is: whoever holds the link stands in for its owner. */
export const lookedUpAt = (token: string) => `/api/order-lookups/${encodeURIComponent(token)}`;

export function readOrder(id: string, signal?: AbortSignal): Promise<Order> {
  return readOrderAt(orderAt(id), signal);
}

export function readOrderAt(at: string, signal?: AbortSignal): Promise<Order> {
  return request<Order>(at, { signal });
}

/** Asks the shop to look at the payment provider now, instead of waiting for its message. */
export function refreshOrder(id: string): Promise<Order> {
  return request<Order>(`${orderAt(id)}/refresh`, { method: 'POST' });
}

export interface Placement {
  quoteId: string;
  email: string;
  shippingAddress: Address;
}

export function placeOrder(body: Placement, idempotencyKey: string): Promise<Order> {
  return request<Order>('/api/orders', { method: 'POST', body, headers: { 'Idempotency-Key': idempotencyKey } });
}

export function payOrder(id: string, paymentMethod: string, idempotencyKey: string): Promise<Order> {
  const headers = { 'Idempotency-Key': idempotencyKey };
  return request<Order>(`${orderAt(id)}/payment`, { method: 'POST', body: { paymentMethod }, headers });
}

export function cancelOrder(at: string): Promise<Order> {
  return request<Order>(`${at}/cancellation`, { method: 'POST' });
}

export function askForReturn(at: string, body: { lines: Units[]; reason: string }, idempotencyKey: string): Promise<Order> {
  const headers = { 'Idempotency-Key': idempotencyKey };
  return request<Order>(`${at}/returns`, { method: 'POST', body, headers });
}

export const invoiceUrl = (at: string) => `${at}/invoice`;

export const eventsUrl = (id: string) => `${orderAt(id)}/events`;

/** Whether the money came, however far the order went since. */
export function wasPaid(order: Order): boolean {
  return order.history.some(({ state }) => state === 'PAID');
}

export function mayBeCancelled(order: Order): boolean {
  return (order.state === 'RESERVED' || order.state === 'PAID') && order.shipments.length === 0;
}

/** Whether the last money that was to go back did not arrive: nobody has tried anew since. */
export function refundIsOwed(order: Order): boolean {
  return order.refunds.at(-1)?.state === 'FAILED';
}

/** The tax in a refund, by rate, the highest first. */
export function taxesOf({ breakdown }: Refund): { ratePercent: number; tax: Money }[] {
  const byRate = new Map<number, Money>();
  breakdown.forEach(({ taxRatePercent, tax }) => {
    const before = byRate.get(taxRatePercent)?.minorUnits ?? 0;
    byRate.set(taxRatePercent, { ...tax, minorUnits: before + tax.minorUnits });
  });
  return [...byRate].map(([ratePercent, tax]) => ({ ratePercent, tax })).sort((a, b) => b.ratePercent - a.ratePercent);
}

/** How many units of each line were sent and are not on their way back. */
export function returnable(order: Order): Map<string, number> {
  const left = new Map<string, number>();
  const add = (lines: Units[], sign: number) =>
    lines.forEach(({ sku, quantity }) => left.set(sku, (left.get(sku) ?? 0) + sign * quantity));
  order.shipments.forEach(({ lines }) => add(lines, 1));
  order.returns.filter(({ state }) => state !== 'REFUSED').forEach(({ lines }) => add(lines, -1));
  return new Map([...left].filter(([, quantity]) => quantity > 0));
}

export const keyAt = (at: string) => ['order', at];

export const orderKey = (id: string) => keyAt(orderAt(id));

export function isOpen(order: Order): boolean {
  return order.state === 'PENDING' || order.state === 'RESERVED';
}

/** An order that is not settled is asked about until it is. */
export function useOrder(id: string) {
  return useQuery({
    queryKey: orderKey(id),
    queryFn: ({ signal }) => readOrder(id, signal),
    refetchInterval: ({ state }) => (state.data && isOpen(state.data) ? 3_000 : false),
  });
}
