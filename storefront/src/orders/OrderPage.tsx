import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { ProblemError } from '../http/problem';
import { NotFoundPage } from '../shell/NotFoundPage';
import { FailedPage } from '../ui/FailedPage';
import { Loading } from '../ui/Loading';
import { MoneyBack } from './MoneyBack';
import { OrderDetails } from './OrderDetails';
import { OrderNextStep } from './OrderNextStep';
import { OrderHistory } from './OrderHistory';
import { OrderWishes } from './OrderWishes';
import { Parcels } from './Parcels';
import { Returns } from './Returns';
import { SignInForOrders } from './SignInForOrders';
import { type Order, isOpen, orderAt, orderKey, refreshOrder, useOrder } from './orders';
import { headlineFor } from './states';
import { useOrderEvents } from './useOrderEvents';
import './orders.css';

export default function OrderPage({ id }: { id: string }) {
  const order = useOrder(id);
  if (order.data) return <Shown order={order.data} />;
  const status = order.error instanceof ProblemError ? order.error.problem.status : undefined;
  if (status === 404) return <NotFoundPage what="order" />;
  if (status === 401) return <SignInForOrders title="Your order" />;
  if (order.isError) return <FailedPage error={order.error} retry={order.refetch} />;
  return <Loading what="Loading the order" />;
}

function Shown({ order }: { order: Order }) {
  useRefreshWhileOpen(order);
  useOrderEvents(order.id);
  return (
    <div className="page order" data-testid="order" data-state={order.state}>
      <title>{`Order ${order.number} · Plinth`}</title>
      <header className="order-head" aria-live="polite">
        <p className="eyebrow">Order {order.number}</p>
        <h1>{headlineFor(order)}</h1>
      </header>
      <OrderNextStep order={order} />
      <div className="order-columns">
        <div className="order-main">
          <OrderDetails order={order} />
          <Parcels order={order} />
          <Returns order={order} />
          <MoneyBack order={order} />
          <OrderWishes order={order} at={orderAt(order.id)} />
        </div>
        <OrderHistory order={order} />
      </div>
    </div>
  );
}

/** Coming back from the bank, or after a lost answer: the shop is asked to look at the provider, and the cart is read again. */
function useRefreshWhileOpen(order: Order): void {
  const queries = useQueryClient();
  const { mutate } = useMutation({
    mutationFn: () => refreshOrder(order.id),
    onSuccess: (fresh) => queries.setQueryData(orderKey(order.id), fresh),
  });
  const open = isOpen(order);
  useEffect(() => {
    if (open) mutate();
    else void queries.invalidateQueries({ queryKey: ['cart'] });
  }, [open, mutate, queries]);
}
