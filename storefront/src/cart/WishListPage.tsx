import { Link } from 'wouter';
import { messageFor } from '../http/problem';
import { announce } from '../ui/announce';
import { Failure } from '../ui/Failure';
import { Loading } from '../ui/Loading';
import { Notice } from '../ui/Notice';
import { useCart, useSetLine } from './cart';
import { type CartLine, MAX_QUANTITY, nameOf, quantityOf } from './cartState';
import { LineFace } from './LineFace';
import { useWish, useWishList } from './wishes';
import './cart.css';

export default function WishListPage() {
  const list = useWishList();
  return (
    <div className="page cart page-middle">
      <title>Wish list · Plinth</title>
      <h1>Wish list</h1>
      {list.isPending && <Loading what="Loading the wish list" />}
      {list.isError && !list.data && <Failure error={list.error} retry={list.refetch} />}
      {list.data?.items.length === 0 && (
        <div className="empty">
          <p className="muted">What you would like to have some day waits here. Add it on its page.</p>
          <Link href="/" className="button">
            To the collection
          </Link>
        </div>
      )}
      {list.data && list.data.items.length > 0 && (
        <ul className="cart-lines" aria-label="Items on your wish list">
          {list.data.items.map((item) => (
            <WishedItem key={item.sku} item={item} />
          ))}
        </ul>
      )}
    </div>
  );
}

function WishedItem({ item }: { item: CartLine }) {
  const cart = useCart();
  const setLine = useSetLine();
  const wish = useWish();
  const name = nameOf(item);
  const remove = () => wish.mutate({ sku: item.sku, wanted: false });
  const quantity = Math.min(quantityOf(cart.data, item.sku) + 1, MAX_QUANTITY);
  // First in, then off: whatever happens in between, the piece is in one of the two.
  const move = () =>
    setLine.mutate({ sku: item.sku, quantity }, {
      onSuccess: () => {
        announce(`${name} is in the cart`);
        remove();
      },
    });
  const refusal = setLine.error ?? wish.error;
  const tools = (
    <>
      <button
        type="button" className="button button-quiet button-small" onClick={move} data-testid="wish-to-cart"
        disabled={setLine.isPending || !cart.data || item.purchasable === false || item.available === 0}
      >
        Move to cart<span className="visually-hidden">: {name}</span>
      </button>
      <button type="button" className="link-button" onClick={remove} disabled={wish.isPending}>
        Remove<span className="visually-hidden"> {name}</span>
      </button>
    </>
  );
  return (
    <LineFace line={item} tools={tools}>
      {cart.isError && !cart.data && <Failure error={cart.error} retry={cart.refetch} />}
      {refusal && <Notice tone="danger">{messageFor(refusal)}</Notice>}
    </LineFace>
  );
}
