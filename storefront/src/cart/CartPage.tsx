import { Link } from 'wouter';
import { useSession, signInUrl } from '../session/session';
import { Failure } from '../ui/Failure';
import { Loading } from '../ui/Loading';
import { useCart } from './cart';
import { type Cart } from './cartState';
import { CartLineRow } from './CartLineRow';
import { CartNews } from './CartNews';
import { CartNote } from './CartNote';
import { CartSummary } from './CartSummary';
import { PromotionCodes } from './PromotionCodes';
import { SavedLines } from './SavedLines';
import { ShareCart } from './ShareCart';
import './cart.css';

export default function CartPage() {
  const cart = useCart();
  return (
    <div className="page cart">
      <title>Cart · Plinth</title>
      <div className="cart-head">
        <h1>Cart</h1>
        <Link href="/wish-list" className="small">
          Wish list
        </Link>
      </div>
      {cart.isPending && <Loading what="Loading the cart" />}
      {cart.isError && !cart.data && <Failure error={cart.error} retry={cart.refetch} />}
      {cart.data && <CartNews cart={cart.data} />}
      {cart.data && (cart.data.lines.length === 0 ? <EmptyCart /> : <FilledCart cart={cart.data} />)}
      {cart.data && <SavedLines lines={cart.data.saved} />}
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
      <div className="cart-side">
        <CartSummary cart={cart} />
        <PromotionCodes codes={cart.promotionCodes} />
        <CartNote note={cart.note} />
        <ShareCart />
      </div>
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
