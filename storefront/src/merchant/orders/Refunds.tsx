import { Price } from '../../money/Price';
import type { Refund } from '../../orders/orders';
import { REFUND_STATES, formatTime } from '../../orders/states';

/** What went back of an order's money, and what is still to. */
export function Refunds({ refunds }: { refunds: Refund[] }) {
  return refunds.map(({ id, amount, state, requestedAt }) => (
    <p className="small" key={id} data-testid="refund" data-state={state}>
      {REFUND_STATES[state]}: <Price value={amount} /> ·{' '}
      <time dateTime={requestedAt} className="muted">
        {formatTime(requestedAt)}
      </time>
    </p>
  ));
}
