import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from 'wouter';
import { request } from '../http/request';
import { Price } from '../money/Price';
import { SignInForOrders } from './SignInForOrders';
import { useSession } from '../session/session';
import { FailedPage } from '../ui/FailedPage';
import { Failure } from '../ui/Failure';
import { Loading } from '../ui/Loading';
import { Poster } from '../ui/Poster';
import type { Order, OrderList } from './orders';
import { STATE_NAMES, formatTime } from './states';
import './orders.css';

export default function OrdersPage() {
  const { data: session, error, refetch } = useSession();
  const signedIn = session?.authenticated ?? false;
  const orders = useInfiniteQuery({
    queryKey: ['orders'],
    enabled: signedIn,
    queryFn: ({ pageParam, signal }) =>
      request<OrderList>(`/api/orders?pageSize=20${pageParam && `&cursor=${encodeURIComponent(pageParam)}`}`, { signal }),
    initialPageParam: '',
    getNextPageParam: ({ next }) => next ?? undefined,
  });
  if (session && !signedIn) return <SignInForOrders title="Your orders" />;
  if (!session && error) return <FailedPage error={error} retry={refetch} />;
  const items = orders.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <div className="page page-middle">
      <title>Your orders · Plinth</title>
      <h1>Your orders</h1>
      {orders.isPending && <Loading what="Loading your orders" />}
      {orders.isError && <Failure error={orders.error} retry={orders.refetch} />}
      {orders.isSuccess && items.length === 0 && <p className="muted">No orders yet.</p>}
      <ul className="orders">
        {items.map((order) => (
          <Row key={order.id} order={order} />
        ))}
      </ul>
      {orders.hasNextPage && (
        <button type="button" className="button button-quiet" onClick={() => orders.fetchNextPage()} disabled={orders.isFetching}>
          Show older orders
        </button>
      )}
    </div>
  );
}

function Row({ order }: { order: Order }) {
  return (
    <li className="orders-row" data-testid="order-row">
      <span className="orders-posters" aria-hidden="true">
        {order.lines.slice(0, 3).map((line) => (
          <Poster key={line.sku} url={line.posterUrl} alt="" eager />
        ))}
      </span>
      <div>
        <Link href={`/orders/${order.id}`} className="tile-link label-name">
          {order.number}
        </Link>
        <p className="muted small">
          <time dateTime={order.placedAt}>{formatTime(order.placedAt)}</time>
        </p>
      </div>
      <span className="tag" data-state={order.state}>
        {STATE_NAMES[order.state]}
      </span>
      <Price value={order.total} />
    </li>
  );
}
