import { namesOf } from './Parcels';
import type { Order, ReturnState } from './orders';

const RETURN_STATES: Record<ReturnState, string> = {
  REQUESTED: 'Waiting for our answer',
  APPROVED: 'Approved: send it back',
  REFUSED: 'Not accepted',
  RECEIVED: 'Received',
  REFUNDED: 'Refunded',
};

/** What comes back, and how far it is. */
export function Returns({ order }: { order: Order }) {
  if (order.returns.length === 0) return null;
  return (
    <section className="parcels" aria-label="Returns" data-testid="returns">
      <h2 className="eyebrow">Returns</h2>
      {order.returns.map(({ id, lines, state, note }) => (
        <div className="parcel" key={id}>
          <p>{namesOf(lines, order)}</p>
          <p className="muted small">
            {RETURN_STATES[state]}
            {note && ` · ${note}`}
          </p>
        </div>
      ))}
    </section>
  );
}
