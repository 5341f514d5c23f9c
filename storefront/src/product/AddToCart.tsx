import { useState } from 'react';
import { Link } from 'wouter';
import { useCart, useSetLine } from '../cart/cart';
import { WishButton } from '../cart/WishButton';
import { MAX_QUANTITY, quantityOf } from '../cart/cartState';
import { messageFor } from '../http/problem';
import { Failure } from '../ui/Failure';
import { Notice } from '../ui/Notice';
import { QuantityStepper } from '../ui/QuantityStepper';
import type { Product, Variant } from './product';

export function AddToCart({ product, variant }: { product: Product; variant: Variant }) {
  const [quantity, setQuantity] = useState(1);
  const cart = useCart();
  const setLine = useSetLine();
  const inCart = quantityOf(cart.data, variant.sku);
  const room = Math.min(variant.available, MAX_QUANTITY) - inCart;
  const add = () => setLine.mutate({ sku: variant.sku, quantity: inCart + quantity }, { onSuccess: () => setQuantity(1) });

  return (
    <div className="add">
      <QuantityStepper value={quantity} max={room} label="Quantity" onChange={setQuantity} />
      <button
        type="button" className="button button-primary" onClick={add} data-testid="add-to-cart"
        disabled={room < 1 || setLine.isPending || !cart.data}
      >
        {variant.available > 0 && room < 1 ? 'All of it is in your cart' : 'Add to cart'}
      </button>
      <WishButton sku={variant.sku} name={`${product.name}, ${variant.name}`} />
      {/* The quantity is set, not added: nobody adds to a cart that was not read. */}
      {cart.isError && !cart.data && <Failure error={cart.error} retry={cart.refetch} />}
      {setLine.isError && <Notice tone="danger">{messageFor(setLine.error)}</Notice>}
      {setLine.isSuccess && (
        <Notice tone="good">
          <p>
            {product.name}, {variant.name} is in your cart. <Link href="/cart">View cart</Link>
          </p>
        </Notice>
      )}
    </div>
  );
}
