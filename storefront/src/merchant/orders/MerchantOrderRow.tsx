import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRequestKey } from '../../http/useRequestKey';
import { Price } from '../../money/Price';
import { formatMoney } from '../../money/money';
import { ShippingAddress } from '../../orders/OrderDetails';
import { namesOf } from '../../orders/Parcels';
import { STATE_NAMES, formatTime } from '../../orders/states';
import { AskedTwice } from '../../ui/AskedTwice';
import { Failure } from '../../ui/Failure';
import { Refunds } from '../../orders/Refunds';
import { ReturnActions } from './ReturnActions';
import { SendForm } from './SendForm';
import { type MerchantOrder, cancel, leftToSend, merchantOrdersKey, refund } from './merchantOrders';

/** One order, with what can be done about it. */
export function MerchantOrderRow({ found }: { found: MerchantOrder }) {
  const { order, email, refundable } = found;
  const queries = useQueryClient();
  const act = useMutation({
    mutationFn: (work: () => Promise<MerchantOrder>) => work(),
    // Also after a failure: an answer that was lost may have changed the order.
    onSettled: () => queries.invalidateQueries({ queryKey: merchantOrdersKey }),
  });
  const keyOf = useRequestKey();
  const run = (work: () => Promise<MerchantOrder>) => act.mutate(work);
  const unsent = order.state === 'PAID' && order.shipments.length === 0;
  return (
    <li className="merchant-order" data-testid="merchant-order" data-number={order.number} data-state={order.state}>
      <div className="merchant-order-head">
        <strong>{order.number}</strong>
        <time dateTime={order.placedAt} className="muted small">
          {formatTime(order.placedAt)}
        </time>
        <span className="tag" data-state={order.state}>
          {STATE_NAMES[order.state]}
        </span>
        <Price value={order.total} />
      </div>
      <p className="small">
        {namesOf(order.lines, order)} · <span className="muted">{email}</span>
      </p>
      <ShippingAddress order={order} />
      {order.note && <p className="order-note small">“{order.note}”</p>}
      {order.state === 'PAID' && leftToSend(order).length > 0 && (
        <SendForm key={order.shipments.length} order={order} run={run} busy={act.isPending} />
      )}
      <ReturnActions order={order} run={run} busy={act.isPending} />
      <Refunds refunds={order.refunds} />
      <div className="order-wishes">
        {unsent && (
          <AskedTwice
            label="Cancel and refund" yes="Yes, cancel and refund it" no="Keep it" busy={act.isPending} act={() => run(() => cancel(order.id))}
          />
        )}
        {!unsent && refundable.minorUnits > 0 && (
          <AskedTwice
            label={`Refund ${formatMoney(refundable)}`} yes={`Yes, refund ${formatMoney(refundable)}`} no="Refund nothing" busy={act.isPending}
            act={() => run(() => refund(order.id, keyOf([refundable, order.refunds.length])))}
          />
        )}
      </div>
      {act.isError && <Failure error={act.error} />}
    </li>
  );
}
