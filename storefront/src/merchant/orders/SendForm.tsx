import type { FormEvent } from 'react';
import { useRequestKey } from '../../http/useRequestKey';
import type { Order } from '../../orders/orders';
import { type MerchantOrder, type Parcel, leftToSend, send } from './merchantOrders';

interface Props {
  order: Order;
  run: (work: () => Promise<MerchantOrder>) => void;
  busy: boolean;
}

/** A parcel: how many of what is left go into it, and who carries it. */
export function SendForm({ order, run, busy }: Props) {
  const left = leftToSend(order);
  const keyOf = useRequestKey();
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const data = new FormData(event.currentTarget);
    const word = (name: string) => String(data.get(name) ?? '').trim();
    const parcel: Parcel = {
      lines: left.map(({ sku }) => ({ sku, quantity: Number(word(sku)) })).filter(({ quantity }) => quantity > 0),
      carrier: word('carrier'),
      ...(word('number') && { trackingNumber: word('number') }),
      ...(word('url') && { trackingUrl: word('url') }),
    };
    // The same parcel again is one that follows the first only once the first is seen.
    const key = keyOf([parcel, order.shipments.length]);
    run(() => send(order.id, parcel, key));
  };
  return (
    <form className="send-form" onSubmit={submit} aria-label={`Send order ${order.number}`}>
      {left.map(({ sku, quantity }) => (
        <label key={sku}>
          {sku}
          <input name={sku} type="number" min={0} max={quantity} defaultValue={quantity} required />
        </label>
      ))}
      <label>
        Carrier
        <input name="carrier" required maxLength={60} />
      </label>
      <label>
        Tracking number
        <input name="number" maxLength={100} />
      </label>
      <label>
        Tracking link
        <input name="url" type="url" pattern="https://.*" maxLength={500} />
      </label>
      <button type="submit" className="button button-primary" disabled={busy}>
        Send
      </button>
    </form>
  );
}
