import { useLocation } from 'wouter';
import { messageFor } from '../http/problem';
import { Price } from '../money/Price';
import { Failure } from '../ui/Failure';
import { Loading } from '../ui/Loading';
import { Notice } from '../ui/Notice';
import { useCartCall } from './cart';
import { LineFace } from './LineFace';
import { type SharedCart, useSharedCart } from './shares';
import './cart.css';

export default function SharedCartPage({ token }: { token: string }) {
  const shared = useSharedCart(token);
  return (
    <div className="page cart page-middle">
      <title>A shared cart · Plinth</title>
      <meta name="robots" content="noindex" />
      <meta name="referrer" content="no-referrer" />
      <h1>A cart for you to look at</h1>
      {shared.isPending && <Loading what="Loading the shared cart" />}
      {shared.isError && <Failure error={shared.error} retry={shared.refetch} />}
      {shared.data && <Shared token={token} cart={shared.data} />}
    </div>
  );
}

function Shared({ token, cart }: { token: string; cart: SharedCart }) {
  const call = useCartCall();
  const [, go] = useLocation();
  const copy = () => call.mutate({ path: `shared-carts/${encodeURIComponent(token)}/copy`, method: 'POST' }, { onSuccess: () => go('/cart') });
  return (
    <>
      <ul className="cart-lines" aria-label="Items in the shared cart">
        {cart.lines.map((line) => (
          <LineFace key={line.sku} line={line} tools={<span className="muted small">{line.quantity === 1 ? 'One piece' : `${line.quantity} pieces`}</span>} />
        ))}
      </ul>
      <div className="summary shared-summary">
        <dl className="totals">
          <div className="totals-sum">
            <dt>Today’s subtotal</dt>
            <dd>{cart.subtotal ? <Price value={cart.subtotal} /> : '–'}</dd>
          </div>
        </dl>
        <button type="button" className="button button-primary" onClick={copy} disabled={call.isPending} data-testid="copy-cart">
          Put these in my cart
        </button>
        {call.isError && <Notice tone="danger">{messageFor(call.error)}</Notice>}
        <p className="muted small">This link works until {new Date(cart.expiresAt).toLocaleDateString(undefined, { dateStyle: 'long' })}.</p>
      </div>
    </>
  );
}
