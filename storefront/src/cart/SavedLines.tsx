import { messageFor } from '../http/problem';
import { announce } from '../ui/announce';
import { Notice } from '../ui/Notice';
import { useCartCall } from './cart';
import { type CartLine, nameOf } from './cartState';
import { LineFace } from './LineFace';

export function SavedLines({ lines }: { lines: CartLine[] }) {
  if (lines.length === 0) return null;
  return (
    <section className="saved" aria-labelledby="saved-title" data-testid="saved">
      <h2 id="saved-title">Saved for later</h2>
      <ul className="cart-lines">
        {lines.map((line) => (
          <SavedLine key={line.sku} line={line} />
        ))}
      </ul>
    </section>
  );
}

function SavedLine({ line }: { line: CartLine }) {
  const call = useCartCall();
  const { sku, quantity } = line;
  const name = nameOf(line);
  const path = encodeURIComponent(sku);
  const moveBack = () =>
    call.mutate({ path: `cart/lines/${path}`, method: 'PUT', body: { quantity } }, { onSuccess: () => announce(`${name} is in the cart`) });
  const remove = () => call.mutate({ path: `cart/saved/${path}`, method: 'DELETE' }, { onSuccess: () => announce(`${name}: removed`) });
  const tools = (
    <>
      <button
        type="button" className="button button-quiet button-small" onClick={moveBack} data-testid="move-to-cart"
        disabled={call.isPending || line.purchasable === false}
      >
        Move to cart<span className="visually-hidden">: {name}</span>
      </button>
      <button type="button" className="link-button" onClick={remove} disabled={call.isPending}>
        Remove<span className="visually-hidden"> {name}</span>
      </button>
    </>
  );
  return (
    <LineFace line={line} heading="h3" tools={tools}>
      {quantity > 1 && <p className="muted small">{quantity} pieces</p>}
      {call.isError && <Notice tone="danger">{messageFor(call.error)}</Notice>}
    </LineFace>
  );
}
