import { Link } from 'wouter';
import { Price } from '../money/Price';
import { signInUrl, useSession } from '../session/session';
import { Notice } from '../ui/Notice';
import { type Cart, canCheckOut } from './cartState';

export function CartSummary({ cart }: { cart: Cart }) {
  const { data: session } = useSession();
  const ready = canCheckOut(cart);
  return (
    <aside className="summary" aria-label="Summary">
      <dl className="totals">
        <div className="totals-sum">
          <dt>Subtotal</dt>
          <dd data-testid="subtotal">{cart.subtotal ? <Price value={cart.subtotal} /> : '–'}</dd>
        </div>
      </dl>
      {!cart.priced && <Notice>Prices cannot be read right now. Your cart is safe; please come back in a moment.</Notice>}
      {cart.priced && !ready && <Notice>Some items cannot be bought as they are. Change or remove them to go on.</Notice>}
      {ready && (
        <Link href="/checkout" className="button button-primary" data-testid="checkout">
          Checkout
        </Link>
      )}
      {session && !session.authenticated && (
        <p className="muted small">
          <a href={signInUrl('/cart')}>Sign in</a> and this cart comes along.
        </p>
      )}
    </aside>
  );
}
