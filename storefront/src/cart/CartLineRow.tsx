import { messageFor } from '../http/problem';
import { announce } from '../ui/announce';
import { Notice } from '../ui/Notice';
import { QuantityStepper } from '../ui/QuantityStepper';
import { useCartCall, useSetLine } from './cart';
import { type CartLine, MAX_QUANTITY, nameOf, problemOf } from './cartState';
import { LineFace } from './LineFace';

export function CartLineRow({ line }: { line: CartLine }) {
  const setLine = useSetLine();
  const call = useCartCall();
  const problem = problemOf(line);
  const name = nameOf(line);
  const set = (quantity: number) => setLine.mutate({ sku: line.sku, quantity }, { onSuccess: () => announce(`${name}: ${quantity || 'removed'}`) });
  const saveForLater = () =>
    call.mutate({ path: `cart/saved/${encodeURIComponent(line.sku)}`, method: 'PUT' }, { onSuccess: () => announce(`${name} is saved for later`) });
  const tools = (
    <>
      <QuantityStepper
        value={line.quantity} max={Math.min(line.available ?? MAX_QUANTITY, MAX_QUANTITY)}
        label={`Quantity of ${name}`} onChange={set}
      />
      <button type="button" className="link-button" onClick={saveForLater} disabled={call.isPending} data-testid="save-for-later">
        Save for later<span className="visually-hidden">: {name}</span>
      </button>
      <button type="button" className="link-button" onClick={() => set(0)}>
        Remove<span className="visually-hidden"> {name}</span>
      </button>
    </>
  );
  const refusal = setLine.error ?? call.error;
  return (
    <LineFace line={line} tools={tools}>
      {problem && line.changes.length === 0 && <p className="line-problem small">{problem}</p>}
      {refusal && <Notice tone="danger">{messageFor(refusal)}</Notice>}
    </LineFace>
  );
}
