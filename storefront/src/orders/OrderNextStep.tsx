import { Link } from 'wouter';
import { PayForOrder } from '../checkout/PayForOrder';
import { Notice } from '../ui/Notice';
import type { Order } from './orders';

/** What is left for the shopper to do, if anything. */
export function OrderNextStep({ order }: { order: Order }) {
  const { state, payment } = order;
  if (state === 'CANCELLED' && payment?.state === 'SUCCEEDED') {
    return (
      <Notice title="Your money is on its way back">
        <p>The pieces went back on their plinths. Your bank shows the refund within a few days.</p>
      </Notice>
    );
  }
  if (state === 'CANCELLED') {
    return (
      <Notice title="Nothing was charged">
        <p>
          The pieces went back on their plinths. <Link href="/cart">Your cart</Link> still holds what you chose.
        </p>
      </Notice>
    );
  }
  if (state !== 'RESERVED' || !payment) return null;
  if (payment.state === 'REQUIRES_ACTION' && payment.nextActionUrl) {
    return (
      <Notice title="One more step">
        <p>Your bank asks you to confirm this payment.</p>
        <a className="button button-primary" href={payment.nextActionUrl} data-testid="confirm-payment">
          Confirm with your bank
        </a>
      </Notice>
    );
  }
  return payment.state === 'REQUIRES_PAYMENT_METHOD' ? <PayForOrder order={order} /> : null;
}
