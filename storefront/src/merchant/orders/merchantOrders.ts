import { request } from '../../http/request';
import type { Money } from '../../money/money';
import type { Order, OrderState, Units } from '../../orders/orders';

export interface MerchantOrder {
  order: Order;
  email: string;
  refundable: Money;
  cancelReason: string | null;
}

export interface MerchantOrderList {
  items: MerchantOrder[];
  next: string | null;
}

const base = '/api/merchant/orders';
const path = (id: string) => `${base}/${encodeURIComponent(id)}`;

export const merchantOrdersKey = ['merchant-orders'];

export function findOrders(filter: { state: string; text: string; cursor: string }, signal?: AbortSignal): Promise<MerchantOrderList> {
  const query = new URLSearchParams({ pageSize: '20' });
  Object.entries(filter).forEach(([name, value]) => value && query.set(name, value));
  return request<MerchantOrderList>(`${base}?${query.toString()}`, { signal });
}

export function exportUrl(state: string): string {
  return state ? `${base}/export?state=${state}` : `${base}/export`;
}

function once(path: string, body: unknown, key: string): Promise<MerchantOrder> {
  return request<MerchantOrder>(path, { method: 'POST', body, headers: { 'Idempotency-Key': key } });
}

export interface Parcel {
  lines: Units[];
  carrier: string;
  trackingNumber?: string;
  trackingUrl?: string;
}

export const send = (id: string, parcel: Parcel, key: string) => once(`${path(id)}/shipments`, parcel, key);

/** Nothing said: all that is left. */
export const refund = (id: string, key: string) => once(`${path(id)}/refunds`, {}, key);

export const cancel = (id: string) => request<MerchantOrder>(`${path(id)}/cancellation`, { method: 'POST' });

export function answerReturn(id: string, wish: string, approved: boolean): Promise<MerchantOrder> {
  return request<MerchantOrder>(`${path(id)}/returns/${wish}/answer`, { method: 'POST', body: { approved } });
}

export function receiveReturn(id: string, wish: string): Promise<MerchantOrder> {
  return request<MerchantOrder>(`${path(id)}/returns/${wish}/receipt`, { method: 'POST', body: {} });
}

export const refundReturn = (id: string, wish: string, key: string) => once(`${path(id)}/returns/${wish}/refund`, {}, key);

/** What was ordered and has not left yet. */
export function leftToSend(order: Order): Units[] {
  const sent = new Map<string, number>();
  order.shipments.forEach(({ lines }) => lines.forEach(({ sku, quantity }) => sent.set(sku, (sent.get(sku) ?? 0) + quantity)));
  return order.lines
    .map(({ sku, quantity }) => ({ sku, quantity: quantity - (sent.get(sku) ?? 0) }))
    .filter(({ quantity }) => quantity > 0);
}

export const STATES: OrderState[] = ['PAID', 'FULFILLED', 'RETURNED', 'CANCELLED', 'REFUNDED', 'REFUND_FAILED', 'RESERVED'];
