import { Link } from 'wouter';
import type { Cart } from '../cart/cartState';
import { Price } from '../money/Price';
import { Poster } from '../ui/Poster';

export function CheckoutSummary({ cart }: { cart: Cart }) {
  return (
    <aside className="summary" aria-label="Your order">
      <ul className="order-lines order-lines-small">
        {cart.lines.map((line) => (
          <li key={line.sku} className="order-line">
            <Poster url={line.posterUrl} alt="" eager />
            <div>
              <p className="label-name">{line.productName ?? line.sku}</p>
              <p className="muted small">
                {line.variantName} · {line.quantity}
              </p>
            </div>
            {line.lineTotal && <Price value={line.lineTotal} />}
          </li>
        ))}
      </ul>
      <dl className="totals">
        <div className="totals-sum">
          <dt>Total</dt>
          <dd>{cart.subtotal ? <Price value={cart.subtotal} /> : '–'}</dd>
        </div>
      </dl>
      <Link href="/cart" className="small">
        Change the cart
      </Link>
    </aside>
  );
}
