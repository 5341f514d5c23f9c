import { Link } from 'wouter';
import { messageFor } from '../http/problem';
import { announce } from '../ui/announce';
import { useWish, useWishList } from './wishes';

export function WishButton({ sku, name }: { sku: string; name: string }) {
  const list = useWishList();
  const wish = useWish();
  const wished = list.data?.items.some((item) => item.sku === sku) ?? false;
  const turn = () =>
    wish.mutate({ sku, wanted: !wished }, { onSuccess: () => announce(wished ? `${name}: off the wish list` : `${name} is on the wish list`) });
  return (
    <p className="wish small">
      <button type="button" className="link-button" onClick={turn} disabled={wish.isPending || list.isPending} data-testid="wish">
        {wished ? 'Take off the wish list' : 'Add to wish list'}
      </button>
      {wished && <Link href="/wish-list">See the list</Link>}
      {wish.isError && <span className="field-error">{messageFor(wish.error)}</span>}
    </p>
  );
}
