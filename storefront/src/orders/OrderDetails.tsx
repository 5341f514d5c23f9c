import { Link } from 'wouter';
import { countryName } from '../checkout/countries';
import { Price } from '../money/Price';
import { TotalsList } from './TotalsList';
import { Poster } from '../ui/Poster';
import type { Order, OrderLine } from './orders';

export function OrderDetails({ order }: { order: Order }) {
  return (
    <section aria-label="What you ordered">
      <ul className="order-lines">
        {order.lines.map((line) => (
          <Line key={line.sku} line={line} />
        ))}
      </ul>
      {order.note && (
        <p className="order-note">
          <span className="muted">Your note:</span> {order.note}
        </p>
      )}
      <TotalsList totals={order.totals} discounts={order.discounts} />
    </section>
  );
}

function Line({ line }: { line: OrderLine }) {
  return (
    <li className="order-line">
      <Poster url={line.posterUrl} alt="" eager />
      <div>
        <p className="label-name">
          <Link href={`/products/${line.productId}?sku=${encodeURIComponent(line.sku)}`}>{line.productName}</Link>
        </p>
        <p className="muted small">
          {line.variantName} ·{' '}
          <span className="unbroken">
            {line.quantity} × <Price value={line.unitPrice} />
          </span>
        </p>
      </div>
      <Price value={line.lineTotal} />
    </li>
  );
}

export function ShippingAddress({ order }: { order: Order }) {
  const { name, line1, line2, city, postalCode, country, region } = order.shippingAddress;
  const rows = [name, line1, line2, `${postalCode} ${city}`, region, countryName(country)].filter(Boolean);
  return (
    <address>
      {rows.map((row, line) => (
        <span key={line}>{row}</span>
      ))}
    </address>
  );
}
