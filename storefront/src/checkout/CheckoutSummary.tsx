import { Link } from 'wouter';
import type { Cart } from '../cart/cartState';
import { messageFor } from '../http/problem';
import { Price } from '../money/Price';
import { TotalsList } from '../orders/TotalsList';
import { Notice } from '../ui/Notice';
import { Poster } from '../ui/Poster';
import { PromotionCodes } from './PromotionCodes';
import type { Quote } from './quote';

interface Props {
  cart: Cart;
  quote: Quote | undefined;
  failure: unknown;
}

export function CheckoutSummary({ cart, quote, failure }: Props) {
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
      <PromotionCodes codes={cart.promotionCodes} quote={quote} />
      {quote ? <TotalsList totals={quote.totals} discounts={quote.discounts} /> : <Subtotal cart={cart} />}
      {failure ? (
        <Notice tone="danger">
          <p>{messageFor(failure)}</p>
        </Notice>
      ) : null}
      <Link href="/cart" className="small">
        Change the cart
      </Link>
    </aside>
  );
}

function Subtotal({ cart }: { cart: Cart }) {
  return (
    <dl className="totals">
      <div className="totals-sum">
        <dt>Items</dt>
        <dd>{cart.subtotal ? <Price value={cart.subtotal} /> : '–'}</dd>
      </div>
    </dl>
  );
}
