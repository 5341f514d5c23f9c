import { Link } from 'wouter';
import { useSession, signInUrl } from '../session/session';
import { Failure } from '../ui/Failure';
import { Loading } from '../ui/Loading';
import { useCart } from './cart';
import { type Cart } from './cartState';
import { CartLineRow } from './CartLineRow';
import { CartSummary } from './CartSummary';
import './cart.css';

export default function CartPage() {
  const cart = useCart();
  return (
    <div className="page cart">
      <title>Cart · Plinth</title>
      <h1>Cart</h1>
      {cart.isPending && <Loading what="Loading the cart" />}
      {cart.isError && !cart.data && <Failure error={cart.error} retry={cart.refetch} />}
      {cart.data && (cart.data.lines.length === 0 ? <EmptyCart /> : <FilledCart cart={cart.data} />)}
    </div>
  );
}

function FilledCart({ cart }: { cart: Cart }) {
  return (
    <div className="cart-columns">
      <ul className="cart-lines" aria-label="Items in your cart">
        {cart.lines.map((line) => (
          <CartLineRow key={line.sku} line={line} />
        ))}
      </ul>
      <CartSummary cart={cart} />
    </div>
  );
}

function EmptyCart() {
  const { data: session } = useSession();
  return (
    <div className="empty" data-testid="cart-empty">
      <h2>Nothing on the plinth yet</h2>
      <p className="muted">
        What you add to your cart waits here.
        {session && !session.authenticated && (
          <>
            {' '}
            If you have an account, <a href={signInUrl('/cart')}>sign in</a> to see the cart you left.
          </>
        )}
      </p>
      <Link href="/" className="button">
        To the collection
      </Link>
    </div>
  );
}
