import type { Order, Shipment, Units } from './orders';
import { formatTime } from './states';

/** What was sent, and where it can be followed. */
export function Parcels({ order }: { order: Order }) {
  if (order.shipments.length === 0) return null;
  return (
    <section className="parcels" aria-label="Parcels" data-testid="parcels">
      <h2 className="eyebrow">{order.shipments.length === 1 ? 'Your parcel' : 'Your parcels'}</h2>
      {order.shipments.map((parcel) => (
        <Parcel key={parcel.id} parcel={parcel} order={order} />
      ))}
    </section>
  );
}

function Parcel({ parcel, order }: { parcel: Shipment; order: Order }) {
  return (
    <div className="parcel">
      <p>{namesOf(parcel.lines, order)}</p>
      <p className="muted small">
        {parcel.carrier}
        {parcel.trackingNumber && ` · ${parcel.trackingNumber}`} · <time dateTime={parcel.sentAt}>{formatTime(parcel.sentAt)}</time>
      </p>
      {parcel.trackingUrl && (
        <a href={parcel.trackingUrl} rel="noreferrer noopener" target="_blank">
          Follow the parcel
        </a>
      )}
    </div>
  );
}

export function namesOf(units: Units[], order: Order): string {
  return units.map(({ sku, quantity }) => `${quantity} × ${nameOf(sku, order)}`).join(', ');
}

/** Product and variant, since an order may have two variants of one product. */
export function nameOf(sku: string, order: Order): string {
  const line = order.lines.find((each) => each.sku === sku);
  return line ? `${line.productName}, ${line.variantName}` : sku;
}
