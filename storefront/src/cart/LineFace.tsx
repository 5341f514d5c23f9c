import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { Price } from '../money/Price';
import { Poster } from '../ui/Poster';
import type { CartLine } from './cartState';
import { LineChanges } from './LineChanges';

interface Props {
  line: CartLine;
  /** Below the page's title, or below a list's own. */
  heading?: 'h2' | 'h3';
  children?: ReactNode;
  tools: ReactNode;
}

/** A line as it looks in every list: picture, names, price, what has changed, and what can be done with it. */
export function LineFace({ line, heading: Heading = 'h2', children, tools }: Props) {
  return (
    <li className="cart-line" data-testid="cart-line" data-sku={line.sku}>
      <Poster url={line.posterUrl} alt="" eager />
      <div className="cart-line-text">
        <Heading className="label-name">
          {line.productId ? (
            <Link href={`/products/${line.productId}?sku=${encodeURIComponent(line.sku)}`}>{line.productName}</Link>
          ) : (
            line.sku
          )}
        </Heading>
        <p className="muted small">{line.variantName}</p>
        {line.unitPrice && line.quantity > 1 && (
          <p className="muted small">
            <Price value={line.unitPrice} /> each
          </p>
        )}
        <LineChanges changes={line.changes} />
        {children}
      </div>
      <p className="cart-line-total">{line.lineTotal ? <Price value={line.lineTotal} /> : <span className="muted small">Price to follow</span>}</p>
      <div className="cart-line-tools">{tools}</div>
    </li>
  );
}
