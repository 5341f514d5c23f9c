import { messageFor } from '../http/problem';
import { Notice } from '../ui/Notice';
import { useAdjustments } from './adjustments';
import { useCartCall } from './cart';
import type { Cart } from './cartState';
import { adjusted, countChanges } from './changes';

/** What the shopper has not seen yet, until it has been taken note of. */
export function CartNews({ cart }: { cart: Cart }) {
  const call = useCartCall();
  const all = [...cart.lines, ...cart.saved];
  const changes = countChanges(all);
  const { adjustments, dismiss } = useAdjustments();
  return (
    <>
      {adjustments.length > 0 && (
        <Notice title="Your two carts are one now">
          <ul>
            {adjustments.map((each) => (
              <li key={each.code + each.sku}>{adjusted(each, all)}</li>
            ))}
          </ul>
          <button type="button" className="button button-quiet button-small" onClick={dismiss}>
            Got it
          </button>
        </Notice>
      )}
      {changes > 0 && (
        <Notice title={changes === 1 ? 'One thing has changed since you last looked' : `${changes} things have changed since you last looked`}>
          <p>It is said with each item below.</p>
          <button
            type="button" className="button button-quiet button-small" disabled={call.isPending} data-testid="acknowledge"
            onClick={() => call.mutate({ path: 'cart/acknowledgement', method: 'POST' })}
          >
            Got it
          </button>
          {call.isError && <p>{messageFor(call.error)}</p>}
        </Notice>
      )}
    </>
  );
}
