import { Poster } from '../ui/Poster';
import { type Product, type Variant, posterOf } from './product';

interface Props {
  product: Product;
  chosen: Variant;
  onChoose: (sku: string) => void;
}

export function VariantPicker({ product, chosen, onChoose }: Props) {
  return (
    <fieldset className="variants">
      <legend>
        Finish <span className="muted">{chosen.name}</span>
      </legend>
      {product.variants.map((variant) => (
        <label key={variant.sku} className="variant" data-sold-out={variant.available === 0 || undefined}>
          <input
            type="radio" name="sku" value={variant.sku} className="visually-hidden"
            checked={variant.sku === chosen.sku} onChange={() => onChoose(variant.sku)}
          />
          <Poster url={posterOf(product, variant)} alt="" eager />
          <span className="variant-name">
            {variant.name}
            {variant.available === 0 && <span className="visually-hidden">, sold out</span>}
          </span>
        </label>
      ))}
    </fieldset>
  );
}
