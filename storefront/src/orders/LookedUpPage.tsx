import { useQuery } from '@tanstack/react-query';
import { request } from '../http/request';
import { NotFoundPage } from '../shell/NotFoundPage';
import { Loading } from '../ui/Loading';
import { OrderDetails } from './OrderDetails';
import { OrderHistory } from './OrderHistory';
import { Parcels } from './Parcels';
import { Returns } from './Returns';
import type { Order } from './orders';
import { headlineFor } from './states';
import './orders.css';

/** An order, for who came by the link in a mail: to look at, not to change. */
export default function LookedUpPage({ token }: { token: string }) {
  const order = useQuery({
    queryKey: ['order-lookup', token],
    queryFn: ({ signal }) => request<Order>(`/api/order-lookups/${encodeURIComponent(token)}`, { signal }),
    retry: false,
  });
  if (order.isPending) return <Loading what="Loading the order" />;
  if (!order.data) return <NotFoundPage what="order" />;
  return (
    <div className="page order" data-testid="order" data-state={order.data.state}>
      <title>{`Order ${order.data.number} · Plinth`}</title>
      <header className="order-head">
        <p className="eyebrow">Order {order.data.number}</p>
        <h1>{headlineFor(order.data)}</h1>
      </header>
      <div className="order-columns">
        <div className="order-main">
          <OrderDetails order={order.data} />
          <Parcels order={order.data} />
          <Returns order={order.data} />
        </div>
        <OrderHistory order={order.data} />
      </div>
    </div>
  );
}
