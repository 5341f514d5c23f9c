import { ProductTile } from './ProductTile';
import type { FoundProduct } from './search';

const SKELETONS = 8;
const FIRST_SCREEN = 4;

export function ProductGrid({ items, loading, stale }: { items: FoundProduct[]; loading: boolean; stale: boolean }) {
  if (loading) {
    return (
      <div className="grid" aria-hidden="true">
        {Array.from({ length: SKELETONS }, (_, index) => (
          <div key={index} className="tile">
            <span className="poster skeleton" />
          </div>
        ))}
      </div>
    );
  }
  return (
    <ul className="grid" data-stale={stale || undefined}>
      {items.map((item, index) => (
        <li key={item.productId}>
          <ProductTile product={item} eager={index < FIRST_SCREEN} />
        </li>
      ))}
    </ul>
  );
}
