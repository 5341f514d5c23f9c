import { useQuery } from '@tanstack/react-query';
import { Link } from 'wouter';
import { Erased } from '../account/Erased';
import { GuestData } from '../account/GuestData';
import { useForgetting } from '../account/useForgetting';
import { ProblemError } from '../http/problem';
import { NotFoundPage } from '../shell/NotFoundPage';
import { FailedPage } from '../ui/FailedPage';
import { Loading } from '../ui/Loading';
import { MoneyBack } from './MoneyBack';
import { OrderDetails } from './OrderDetails';
import { OrderHistory } from './OrderHistory';
import { OrderWishes } from './OrderWishes';
import { Parcels } from './Parcels';
import { Returns } from './Returns';
import { keyAt, lookedUpAt, readOrderAt } from './orders';
import { headlineFor } from './states';
import './orders.css';

/** An order, for who came by the link in a mail: it can be called off and sent back like on its owner’s page. */
export default function LookedUpPage({ token }: { token: string }) {
  const at = lookedUpAt(token);
  const order = useQuery({
    queryKey: keyAt(at),
    queryFn: ({ signal }) => readOrderAt(at, signal),
  });
  const { erased, onErased } = useForgetting();
  if (erased) {
    return (
      <Erased>
        <p className="muted">Your orders no longer carry your name, and this link leads nowhere any more.</p>
        <Link href="/" className="button">
          To the collection
        </Link>
      </Erased>
    );
  }
  if (order.isPending) return <Loading what="Loading the order" />;
  if (!order.data) {
    if (order.error instanceof ProblemError && order.error.problem.status === 404) return <NotFoundPage what="order" />;
    return <FailedPage error={order.error} retry={order.refetch} />;
  }
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
          <MoneyBack order={order.data} />
          <OrderWishes order={order.data} at={at} />
          <GuestData token={token} onErased={onErased} />
        </div>
        <OrderHistory order={order.data} />
      </div>
    </div>
  );
}
