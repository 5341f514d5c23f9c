import { useQuery } from '@tanstack/react-query';
import { request } from '../http/request';
import { payOrder, placeOrder, readOrder } from '../orders/orders';
import type { Till } from './buy';
import { type PaymentProvider, tokenise } from './card';

export function usePaymentProvider() {
  return useQuery({
    queryKey: ['checkout-settings'],
    queryFn: ({ signal }) => request<PaymentProvider>('/api/checkout-settings', { signal }),
    staleTime: Infinity,
  });
}

export function tillAt(provider: PaymentProvider): Till {
  return { tokenise: (card) => tokenise(card, provider), place: placeOrder, read: readOrder, pay: payOrder };
}
