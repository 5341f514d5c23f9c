import { useQueryClient } from '@tanstack/react-query';
import { useLocation } from 'wouter';
import { type Order, orderKey } from '../orders/orders';

/** Where a purchase goes on: at the bank when it wants a confirmation, otherwise on the order's page. */
export function useAfterPayment(): (order: Order) => void {
  const queries = useQueryClient();
  const [, navigate] = useLocation();
  return (order) => {
    const { payment } = order;
    if (payment?.state === 'REQUIRES_ACTION' && payment.nextActionUrl) {
      window.location.assign(payment.nextActionUrl);
      return;
    }
    queries.setQueryData(orderKey(order.id), order);
    void queries.invalidateQueries({ queryKey: ['orders'] });
    navigate(`/orders/${order.id}`);
  };
}
