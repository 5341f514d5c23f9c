import { useInfiniteQuery } from '@tanstack/react-query';
import { useSearchParams } from 'wouter';
import { STATE_NAMES } from '../../orders/states';
import { Failure } from '../../ui/Failure';
import { Loading } from '../../ui/Loading';
import { MerchantOnly } from '../MerchantOnly';
import { MerchantOrderRow } from './MerchantOrderRow';
import { STATES, exportUrl, findOrders, merchantOrdersKey } from './merchantOrders';
import './merchantOrders.css';

export default function MerchantOrdersPage() {
  return (
    <MerchantOnly title="Orders">
      <OrdersOfAll />
    </MerchantOnly>
  );
}

function OrdersOfAll() {
  const [query, setQuery] = useSearchParams();
  const state = query.get('state') ?? 'PAID';
  const text = query.get('text') ?? '';
  const orders = useInfiniteQuery({
    queryKey: [...merchantOrdersKey, state, text],
    queryFn: ({ pageParam, signal }) => findOrders({ state: state === 'ALL' ? '' : state, text, cursor: pageParam }, signal),
    initialPageParam: '',
    getNextPageParam: ({ next }) => next ?? undefined,
  });
  const items = orders.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <>
      <form
        className="merchant-filter" role="search"
        onSubmit={(event) => {
          event.preventDefault();
          const data = new FormData(event.currentTarget);
          setQuery({ state: String(data.get('state')), text: String(data.get('text')) }, { replace: true });
        }}
      >
        <label>
          State
          <select name="state" defaultValue={state}>
            {['ALL', ...STATES].map((each) => (
              <option key={each} value={each}>
                {each === 'ALL' ? 'All' : STATE_NAMES[each as keyof typeof STATE_NAMES]}
              </option>
            ))}
          </select>
        </label>
        <label>
          Number or email
          <input name="text" defaultValue={text} />
        </label>
        <button type="submit" className="button button-primary">
          Find
        </button>
        <a className="button button-quiet" href={exportUrl(state === 'ALL' ? '' : state)}>
          As CSV
        </a>
      </form>
      {orders.isPending && <Loading what="Loading orders" />}
      {orders.isError && <Failure error={orders.error} retry={orders.refetch} />}
      {orders.isSuccess && items.length === 0 && <p className="muted">No such orders.</p>}
      <ul className="merchant-orders">
        {items.map((each) => (
          <MerchantOrderRow key={each.order.id} found={each} />
        ))}
      </ul>
      {orders.hasNextPage && (
        <button type="button" className="button button-quiet" onClick={() => void orders.fetchNextPage()} disabled={orders.isFetching}>
          Show older orders
        </button>
      )}
    </>
  );
}
