import { Link } from 'wouter';
import { messageFor } from '../http/problem';
import { Price } from '../money/Price';
import { announce } from '../ui/announce';
import { Notice } from '../ui/Notice';
import { Poster } from '../ui/Poster';
import { QuantityStepper } from '../ui/QuantityStepper';
import { useSetLine } from './cart';
import { type CartLine, MAX_QUANTITY, nameOf, problemOf } from './cartState';

export function CartLineRow({ line }: { line: CartLine }) {
  const setLine = useSetLine();
  const problem = problemOf(line);
  const set = (quantity: number) =>
    setLine.mutate({ sku: line.sku, quantity }, { onSuccess: () => announce(`${nameOf(line)}: ${quantity || 'removed'}`) });
  return (
    <li className="cart-line" data-testid="cart-line" data-sku={line.sku}>
      <Poster url={line.posterUrl} alt="" eager />
      <div className="cart-line-text">
        <h2 className="label-name">
          {line.productId ? (
            <Link href={`/products/${line.productId}?sku=${encodeURIComponent(line.sku)}`}>{line.productName}</Link>
          ) : (
            line.sku
          )}
        </h2>
        <p className="muted small">{line.variantName}</p>
        {line.unitPrice && line.quantity > 1 && (
          <p className="muted small">
            <Price value={line.unitPrice} /> each
          </p>
        )}
        {problem && <p className="line-problem small">{problem}</p>}
        {setLine.isError && <Notice tone="danger">{messageFor(setLine.error)}</Notice>}
      </div>
      <p className="cart-line-total">{line.lineTotal ? <Price value={line.lineTotal} /> : <span className="muted small">Price to follow</span>}</p>
      <div className="cart-line-tools">
        <QuantityStepper
          value={line.quantity} max={Math.min(line.available ?? MAX_QUANTITY, MAX_QUANTITY)}
          label={`Quantity of ${nameOf(line)}`} onChange={set}
        />
        <button type="button" className="link-button" onClick={() => set(0)}>
          Remove<span className="visually-hidden"> {nameOf(line)}</span>
        </button>
      </div>
    </li>
  );
}
