import { Link } from 'wouter';
import { Price } from '../money/Price';
import { Poster } from '../ui/Poster';
import { Swatch } from '../ui/Swatch';
import type { FoundProduct } from './search';

/** One object on its plinth, with a museum label under it. */
export function ProductTile({ product, eager }: { product: FoundProduct; eager: boolean }) {
  return (
    <article className="tile" data-testid="tile" data-product={product.productId}>
      <Poster url={product.posterUrl} alt={`${product.name}, ${product.category}`} eager={eager} sizes="(min-width: 60rem) 18rem, 50vw" />
      <div className="label">
        <h2 className="label-name">
          <Link href={`/products/${product.productId}`} className="tile-link">
            {product.name}
          </Link>
        </h2>
        <p className="label-maker">{product.brand}</p>
        <p className="label-price">
          {product.priceFrom && <Price value={product.priceFrom} stripCents />}
          {!product.available && <span className="tag">Sold out</span>}
        </p>
        {product.colors.length > 1 && <Colors names={product.colors} />}
      </div>
    </article>
  );
}

function Colors({ names }: { names: string[] }) {
  return (
    <p className="label-colors">
      <span className="visually-hidden">Colours: {names.join(', ')}</span>
      {names.slice(0, 5).map((name) => (
        <Swatch key={name} name={name} />
      ))}
    </p>
  );
}
