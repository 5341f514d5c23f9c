import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { type Order, eventsUrl, orderKey } from './orders';

/** The shop tells of each change as it happens. A broken connection comes back by itself and goes on where it was. */
export function useOrderEvents(id: string): void {
  const queries = useQueryClient();
  useEffect(() => {
    const source = new EventSource(eventsUrl(id));
    source.addEventListener('order', (event: MessageEvent<string>) => {
      const order = JSON.parse(event.data) as Order;
      queries.setQueryData(orderKey(id), order);
      if (order.state === 'REFUNDED') source.close();
    });
    return () => source.close();
  }, [id, queries]);
}
