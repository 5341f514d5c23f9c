import { messageFor } from '../http/problem';
import { announce } from '../ui/announce';
import { addressOf, useShareCart, useShares, useStopSharing } from './shares';

/** A link to a copy of the cart as it is now, for whoever gets it. */
export function ShareCart() {
  const shares = useShares().data?.shares ?? [];
  const share = useShareCart();
  const stop = useStopSharing();
  const address = share.data && shares.some(({ id }) => id === share.data.id) ? addressOf(share.data.token) : undefined;
  const copy = () => address && void navigator.clipboard.writeText(address).then(() => announce('Link copied'));
  const refusal = share.error ?? stop.error;
  return (
    <div className="cart-extra">
      {address ? (
        <div className="field-with-button">
          <div className="field">
            <label htmlFor="share-link">Link to this cart</label>
            <input id="share-link" readOnly value={address} onFocus={(event) => event.currentTarget.select()} data-testid="share-link" />
          </div>
          <button type="button" className="button button-quiet" onClick={copy}>
            Copy
          </button>
        </div>
      ) : (
        <button type="button" className="link-button" onClick={() => share.mutate()} disabled={share.isPending} data-testid="share">
          Share this cart
        </button>
      )}
      {shares.length > 0 && (
        <p className="muted small">
          {shares.length === 1 ? 'One link shows' : `${shares.length} links show`} the cart as it was then.{' '}
          <button type="button" className="link-button" onClick={() => stop.mutate(shares.map(({ id }) => id))} disabled={stop.isPending}>
            Stop sharing
          </button>
        </p>
      )}
      {refusal && <p className="field-error">{messageFor(refusal)}</p>}
    </div>
  );
}
