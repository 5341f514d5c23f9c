import { useRequestKey } from '../../http/useRequestKey';
import { namesOf } from '../../orders/Parcels';
import type { Order, Return, ReturnState } from '../../orders/orders';
import { type MerchantOrder, answerReturn, receiveReturn, refundReturn } from './merchantOrders';

const RETURN_STATES: Record<ReturnState, string> = {
  REQUESTED: 'waits for your answer',
  APPROVED: 'on its way to you',
  REFUSED: 'refused',
  RECEIVED: 'is here: refund it',
  REFUNDED: 'refunded',
};

interface Props {
  order: Order;
  run: (work: () => Promise<MerchantOrder>) => void;
  busy: boolean;
}

/** Each return of an order, how far it is, and its next step. */
export function ReturnActions({ order, run, busy }: Props) {
  const keyOf = useRequestKey();
  return order.returns.map((wish) => (
    <div className="merchant-return" key={wish.id} data-testid="merchant-return" data-state={wish.state}>
      <p className="small">
        Return: {namesOf(wish.lines, order)} · <span className="muted">“{wish.reason}”</span> · {RETURN_STATES[wish.state]}
        {wish.note && ` · ${wish.note}`}
      </p>
      <div className="order-wishes">
        {stepsOf(order.id, wish, keyOf).map(({ label, work }) => (
          <button key={label} type="button" className="button button-quiet" disabled={busy} onClick={() => run(work)}>
            {label}
          </button>
        ))}
      </div>
    </div>
  ));
}

function stepsOf(order: string, { id, state }: Return, keyOf: (wish: unknown) => string): { label: string; work: () => Promise<MerchantOrder> }[] {
  switch (state) {
    case 'REQUESTED':
      return [
        { label: 'Approve', work: () => answerReturn(order, id, true) },
        { label: 'Refuse', work: () => answerReturn(order, id, false) },
      ];
    case 'APPROVED':
      return [{ label: 'It is here: back into stock', work: () => receiveReturn(order, id) }];
    case 'RECEIVED':
      return [{ label: 'Refund what was paid for it', work: () => refundReturn(order, id, keyOf(id)) }];
    case 'REFUSED':
    case 'REFUNDED':
      return [];
  }
}
