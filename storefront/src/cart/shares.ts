import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { request } from '../http/request';
import type { Money } from '../money/money';
import type { CartLine } from './cartState';

export interface ShareLink {
  id: string;
  token: string;
  expiresAt: string;
}

export interface SharedCart {
  lines: CartLine[];
  subtotal: Money | null;
  priced: boolean;
  expiresAt: string;
}

const KEY = ['cart-shares'];

/** Where a link leads; the token is known only when the link is made. */
export function addressOf(token: string, origin: string = location.origin): string {
  return `${origin}/shared/${token}`;
}

export function useShares() {
  return useQuery({ queryKey: KEY, queryFn: ({ signal }) => request<{ shares: Omit<ShareLink, 'token'>[] }>('/api/cart/shares', { signal }) });
}

export function useShareCart() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: () => request<ShareLink>('/api/cart/shares', { method: 'POST' }),
    onSuccess: () => queries.invalidateQueries({ queryKey: KEY }),
  });
}

export function useStopSharing() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (ids: string[]) => Promise.all(ids.map((id) => request<undefined>(`/api/cart/shares/${id}`, { method: 'DELETE' }))),
    onSettled: () => queries.invalidateQueries({ queryKey: KEY }),
  });
}

export function useSharedCart(token: string) {
  return useQuery({
    queryKey: ['shared-cart', token],
    queryFn: ({ signal }) => request<SharedCart>(`/api/shared-carts/${encodeURIComponent(token)}`, { signal }),
    retry: false,
  });
}
