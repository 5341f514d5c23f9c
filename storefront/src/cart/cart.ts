import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { request } from '../http/request';
import { type Session } from '../session/session';
import { type Cart, withQuantity } from './cartState';
import { markGuestCart } from './guestCart';

const KEY = ['cart'];

export function useCart() {
  return useQuery({ queryKey: KEY, queryFn: ({ signal }) => request<Cart>('/api/cart', { signal }) });
}

export function mergeGuestCart(): Promise<Cart> {
  return request<Cart>('/api/cart/merge', { method: 'POST' });
}

function setLine(sku: string, quantity: number): Promise<Cart> {
  const path = `/api/cart/lines/${encodeURIComponent(sku)}`;
  return quantity > 0 ? request(path, { method: 'PUT', body: { quantity } }) : request(path, { method: 'DELETE' });
}

export interface CartCall {
  path: string;
  method: 'PUT' | 'POST' | 'DELETE';
  body?: unknown;
}

/** Any other change of the cart: what the shop answers is what is shown. */
export function useCartCall() {
  const queries = useQueryClient();
  return useMutation({
    mutationKey: KEY,
    scope: { id: 'cart' },
    mutationFn: ({ path, ...call }: CartCall) => request<Cart>(`/api/${path}`, call),
    onSuccess: (cart) => {
      if (!queries.getQueryData<Session>(['session'])?.authenticated) markGuestCart();
      queries.setQueryData(KEY, cart);
    },
  });
}

/** Sets a line's quantity, 0 removes it. Shown at once, taken back when the shop refuses. */
export function useSetLine() {
  const queries = useQueryClient();
  return useMutation({
    mutationKey: KEY,
    scope: { id: 'cart' },
    mutationFn: ({ sku, quantity }: { sku: string; quantity: number }) => setLine(sku, quantity),
    onMutate: async ({ sku, quantity }) => {
      await queries.cancelQueries({ queryKey: KEY });
      const before = queries.getQueryData<Cart>(KEY);
      if (before) queries.setQueryData(KEY, withQuantity(before, sku, quantity));
      return { before };
    },
    onError: (_error, _line, context) => queries.setQueryData(KEY, context?.before),
    onSuccess: (cart) => {
      if (!queries.getQueryData<Session>(['session'])?.authenticated) markGuestCart();
      // Only the last of several quick changes may overwrite what the shopper sees.
      if (queries.isMutating({ mutationKey: KEY }) === 1) queries.setQueryData(KEY, cart);
    },
  });
}
