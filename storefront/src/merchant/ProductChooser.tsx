import type { Product } from '../product/product';
import { Poster } from '../ui/Poster';

interface Props {
  products: Product[];
  chosen: string | undefined;
  onChoose: (id: string) => void;
  onMore: (() => void) | undefined;
}

export function ProductChooser({ products, chosen, onChoose, onMore }: Props) {
  return (
    <nav className="chooser" aria-label="Products">
      <ul>
        {products.map(({ id, name, model }) => (
          <li key={id}>
            <button type="button" aria-current={id === chosen || undefined} onClick={() => onChoose(id)} data-product={id}>
              <Poster url={model?.posterUrl ?? null} alt="" />
              {name}
            </button>
          </li>
        ))}
      </ul>
      {onMore && (
        <button type="button" className="link-button" onClick={onMore}>
          More products
        </button>
      )}
    </nav>
  );
}
