import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { request } from '../http/request';
import type { Session } from '../session/session';
import type { CartLine } from './cartState';
import { markGuestCart } from './guestCart';

export interface WishList {
  items: CartLine[];
  priced: boolean;
}

const KEY = ['wish-list'];

export function useWishList() {
  return useQuery({ queryKey: KEY, queryFn: ({ signal }) => request<WishList>('/api/wish-list', { signal }) });
}

/** Puts a SKU on the wish list, or takes it off. */
export function useWish() {
  const queries = useQueryClient();
  return useMutation({
    scope: { id: 'cart' },
    mutationFn: ({ sku, wanted }: { sku: string; wanted: boolean }) =>
      request<WishList>(`/api/wish-list/items/${encodeURIComponent(sku)}`, { method: wanted ? 'PUT' : 'DELETE' }),
    onSuccess: (list) => {
      if (!queries.getQueryData<Session>(['session'])?.authenticated) markGuestCart();
      queries.setQueryData(KEY, list);
    },
  });
}
