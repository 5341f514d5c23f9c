import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { AskedTwice } from '../ui/AskedTwice';
import { Failure } from '../ui/Failure';
import { ReturnForm } from './ReturnForm';
import { type Order, cancelOrder, invoiceUrl, keyAt, mayBeCancelled, returnable, wasPaid } from './orders';

interface Props {
  order: Order;
  at: string;
}

/** What a shopper may still want of an order: its invoice, not to have it, to send it back. */
export function OrderWishes({ order, at }: Props) {
  const [returning, setReturning] = useState(false);
  return (
    <>
      <div className="order-wishes">
        {wasPaid(order) && (
          <a className="button button-quiet" href={invoiceUrl(at)} target="_blank" rel="noreferrer" data-testid="invoice">
            Invoice
          </a>
        )}
        {mayBeCancelled(order) && <CancelButton at={at} />}
        {returnable(order).size > 0 && !returning && (
          <button type="button" className="button button-quiet" onClick={() => setReturning(true)} data-testid="return">
            Send something back
          </button>
        )}
      </div>
      {returning && <ReturnForm order={order} at={at} onDone={() => setReturning(false)} />}
    </>
  );
}

function CancelButton({ at }: { at: string }) {
  const queries = useQueryClient();
  const cancel = useMutation({
    mutationFn: () => cancelOrder(at),
    onSuccess: (fresh) => queries.setQueryData(keyAt(at), fresh),
  });
  return (
    <>
      <AskedTwice
        label="Cancel the order" yes="Yes, cancel it" no="Keep it" busy={cancel.isPending} act={() => cancel.mutate()} testId="cancel"
      />
      {cancel.isError && <Failure error={cancel.error} />}
    </>
  );
}
