import { Price } from '../money/Price';
import { AddToCart } from './AddToCart';
import type { Product, Variant } from './product';
import { VariantPicker } from './VariantPicker';

const FEW = 5;

interface Props {
  product: Product;
  variant: Variant;
  onChoose: (sku: string) => void;
}

export function BuyBox({ product, variant, onChoose }: Props) {
  return (
    <section className="buy" aria-label="Buy">
      <p className="buy-price">
        <Price value={variant.price} />
        <Stock available={variant.available} />
      </p>
      {product.variants.length > 1 && <VariantPicker product={product} chosen={variant} onChoose={onChoose} />}
      {product.model && !variant.shown && <Unshown variant={variant} />}
      <AddToCart key={variant.sku} product={product} variant={variant} />
    </section>
  );
}

/** Nobody should buy what looks otherwise without having been told. */
function Unshown({ variant }: { variant: Variant }) {
  return (
    <p className="muted small" role="status" data-testid="unshown">
      There is no picture of {variant.name} yet: what you see is another finish.
    </p>
  );
}

function Stock({ available }: { available: number }) {
  const text = available === 0 ? 'Sold out' : available <= FEW ? `Only ${available} left` : 'In stock';
  const state = available === 0 ? 'none' : available <= FEW ? 'few' : 'plenty';
  return (
    <span className="stock" data-stock={state} data-testid="stock">
      {text}
    </span>
  );
}
