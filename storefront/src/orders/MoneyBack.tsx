import { Refunds } from './Refunds';
import { type Order, refundIsOwed } from './orders';

/** What went back of an order’s money, and what did not arrive. */
export function MoneyBack({ order }: { order: Order }) {
  if (order.refunds.length === 0) return null;
  return (
    <section className="parcels" aria-label="Refunds" data-testid="refunds">
      <h2 className="eyebrow">Refunds</h2>
      <Refunds refunds={order.refunds} />
      {refundIsOwed(order) && (
        <p data-testid="refund-owed">Your bank did not take it. We owe it to you and will get in touch about another way.</p>
      )}
    </section>
  );
}
