import { type QueryClient, useQuery, useQueryClient } from '@tanstack/react-query';
import type { Adjustment, Cart } from './cartState';

const KEY = ['cart-adjustments'];

/** Only the merge says what it did: it is kept until the shopper has read it. */
export function keepAdjustments(queries: QueryClient, { adjustments }: Cart): void {
  if (adjustments) queries.setQueryData(KEY, adjustments);
}

export function useAdjustments() {
  const queries = useQueryClient();
  const { data } = useQuery<Adjustment[]>({ queryKey: KEY, queryFn: () => [], enabled: false, staleTime: Infinity });
  return { adjustments: data ?? [], dismiss: () => queries.setQueryData(KEY, []) };
}
