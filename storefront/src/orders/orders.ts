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
}

export interface OrderLine {
  sku: string;
  productId: string;
  productName: string;
  variantName: string;
  quantity: number;
  unitPrice: Money;
  lineTotal: Money;
  posterUrl: string | null;
}

export type OrderState = 'PENDING' | 'RESERVED' | 'PAID' | 'FULFILLED' | 'RETURNED' | 'CANCELLED' | 'REFUNDED';
export type PaymentState = 'REQUIRES_PAYMENT_METHOD' | 'REQUIRES_ACTION' | 'SUCCEEDED' | 'FAILED' | 'CANCELED';

export interface Order {
  id: string;
  number: string;
  state: OrderState;
  lines: OrderLine[];
  total: Money;
  placedAt: string;
  shippingAddress: Address;
  payment: { intentId: string; state: PaymentState; nextActionUrl: string | null } | null;
  history: { state: OrderState; at: string }[];
}

export interface OrderList {
  items: Order[];
  next: string | null;
}

const path = (id: string) => `/api/orders/${encodeURIComponent(id)}`;

export function readOrder(id: string, signal?: AbortSignal): Promise<Order> {
  return request<Order>(path(id), { signal });
}

/** Asks the shop to look at the payment provider now, instead of waiting for its message. */
export function refreshOrder(id: string): Promise<Order> {
  return request<Order>(`${path(id)}/refresh`, { method: 'POST' });
}

export function placeOrder(body: { email: string; shippingAddress: Address }, idempotencyKey: string): Promise<Order> {
  return request<Order>('/api/orders', { method: 'POST', body, headers: { 'Idempotency-Key': idempotencyKey } });
}

export function payOrder(id: string, paymentMethod: string, idempotencyKey: string): Promise<Order> {
  const headers = { 'Idempotency-Key': idempotencyKey };
  return request<Order>(`${path(id)}/payment`, { method: 'POST', body: { paymentMethod }, headers });
}

export const orderKey = (id: string) => ['order', id];

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
