import { ShippingAddress } from './OrderDetails';
import type { Order } from './orders';
import { STATE_NAMES, formatTime } from './states';

export function OrderHistory({ order }: { order: Order }) {
  return (
    <aside className="order-side">
      <h2 className="eyebrow">History</h2>
      <ol className="history" data-testid="history">
        {order.history.map(({ state, at }) => (
          <li key={`${state} ${at}`} data-state={state}>
            <span>{STATE_NAMES[state]}</span>
            <time dateTime={at} className="muted small">
              {formatTime(at)}
            </time>
          </li>
        ))}
      </ol>
      <h2 className="eyebrow">Goes to</h2>
      <ShippingAddress order={order} />
    </aside>
  );
}
