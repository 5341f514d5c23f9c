import type { Order, OrderState, Refund } from './orders';

export const STATE_NAMES: Record<OrderState, string> = {
  PENDING: 'Received',
  RESERVED: 'Waiting for payment',
  PAID: 'Paid',
  FULFILLED: 'Sent',
  RETURNED: 'Returned',
  CANCELLED: 'Cancelled',
  REFUNDED: 'Refunded',
  REFUND_FAILED: 'Refund failed',
};

export const REFUND_STATES: Record<Refund['state'], string> = {
  PENDING: 'On its way back',
  SUCCEEDED: 'Refunded',
  FAILED: 'Not refunded: it failed',
};

export function headlineFor({ state, payment }: Order): string {
  if (state === 'RESERVED' && payment?.state === 'REQUIRES_ACTION') return 'Your bank wants a word';
  const headlines: Record<OrderState, string> = {
    PENDING: 'We are reserving your pieces',
    RESERVED: 'Your pieces are reserved',
    PAID: 'Thank you. It is yours.',
    FULFILLED: 'It is on its way',
    RETURNED: 'It came back to us',
    CANCELLED: 'This order was cancelled',
    REFUNDED: 'This order was refunded',
    REFUND_FAILED: 'Your refund did not arrive: we owe it to you',
  };
  return headlines[state];
}

export function formatTime(iso: string): string {
  return new Intl.DateTimeFormat(undefined, { dateStyle: 'medium', timeStyle: 'short' }).format(new Date(iso));
}
